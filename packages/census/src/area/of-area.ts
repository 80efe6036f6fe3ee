import type { AcceptedReturn } from "../roll-up/accepted-return.ts";

/**
 * The return as if its reporter were that area alone. An indicator of which the country's own row is refused or held is
 * left out: its areas would bring it back.
 */
export const ofArea = (accepted: AcceptedReturn, area: string): AcceptedReturn => {
  const rowsOfWhole = new Set([
    ...accepted.observations.filter((one) => one.area === "_T").map(({ address }) => address.row),
    ...accepted.blankRows.flatMap((one) => (one.area === "_T" && one.row !== undefined ? [one.row] : [])),
  ]);
  const keptOut = new Set(accepted.keptOut.filter(({ row }) => rowsOfWhole.has(row)).map(({ indicator }) => indicator));
  return {
    ...accepted,
    observations: accepted.observations
      .filter((one) => one.area === area && !keptOut.has(one.indicator))
      .map((one) => ({ ...one, area: "_T" })),
    blankRows: accepted.blankRows.filter((one) => one.area === area).map((one) => ({ ...one, area: "_T" })),
  };
};
