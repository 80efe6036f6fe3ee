import { noDimensions } from "../observation/observation.ts";
import { ancestorTypes } from "../reference/coop-type.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";

const isNested = (a: string, b: string): boolean => ancestorTypes(a).includes(b) || ancestorTypes(b).includes(a);

/**
 * The types that a return has a row of, but no value for an indicator that its other rows give: left blank, refused or
 * held. None where it gives a total of all types, which makes up for them or is kept out together with them, and none
 * that another of its types contains or is part of.
 */
export const blankTypes = (
  { observations, blankRows, terms }: AcceptedReturn,
  indicator: string,
  given: readonly MemberCell[],
): readonly string[] => {
  const rows = [...observations, ...blankRows].filter(
    ({ area, activity, scope, perimeter }) =>
      area === "_T" && activity === "_T" && scope === terms.rollUpScope && perimeter === "COOP",
  );
  const hasTotal = observations.some(
    (one) =>
      one.type === "_T" &&
      one.indicator === indicator &&
      one.scope === terms.rollUpScope &&
      one.perimeter === "COOP" &&
      JSON.stringify(one.dimensions) === JSON.stringify(noDimensions),
  );
  if (hasTotal || given.length === 0) return [];
  const types = new Set(given.map(({ type }) => type));
  const blank = [...new Set(rows.map(({ type }) => type))].filter((type) => type !== "_T" && !types.has(type)).sort();
  return blank.filter((type) => ![...types, ...blank].some((other) => isNested(type, other)));
};
