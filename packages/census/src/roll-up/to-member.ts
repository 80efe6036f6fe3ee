import { noDimensions, type Observation } from "../observation/observation.ts";
import { isAddable } from "../reference/indicator.ts";
import type { AcceptedReturn, BlankRow } from "./accepted-return.ts";
import { figureOf, sumFigures } from "./figure.ts";
import type { ReturnCell } from "./members-of-series.ts";
import type { PartRow } from "./part-row.ts";
import { settleReturn } from "./settle-return.ts";
import { isCounted, type Variant } from "./variant.ts";

const isUndivided = ({ dimensions }: Observation): boolean =>
  (["SEX", "SIZE", "ORIGIN", "COHORT", "HORIZON", "PERIOD_START"] as const).every(
    (dimension) => dimensions[dimension] === noDimensions[dimension],
  );

const partRow = ({ type, area, activity, activityRevision }: BlankRow): PartRow => ({
  type,
  area,
  activity: activity === "_T" ? "_T" : `ISIC${activityRevision ?? ""}_${activity}`,
});

/**
 * The cells of one accepted return that add (methodology section 4, step 1): perimeter COOP, the one scope that rolls
 * up, no kept-out cell nor anything that would bring it back, areas added up to the country, every total row settled with its parts.
 */
export const memberCells = (accepted: AcceptedReturn, variant: Variant): readonly ReturnCell[] => {
  const { observations, terms, year } = accepted;
  const keptOut = new Set(accepted.keptOut.map(({ row, indicator }) => `${row} ${indicator}`));
  const rollsUp = (one: BlankRow): boolean => one.perimeter === "COOP" && one.scope === terms.rollUpScope;
  const ofTable = observations.filter((one) => rollsUp(one) && isUndivided(one));
  const rowOf = ({ address, ...of }: Observation): string => JSON.stringify([address.sheet, address.row, partRow(of)]);
  const rows = new Map<string, PartRow & { readonly number: number | null }>([
    ...ofTable.map((one) => [rowOf(one), { ...partRow(one), number: one.address.row }] as const),
    ...accepted.blankRows
      .filter(rollsUp)
      .map((one, index) => [`blank ${index}`, { ...partRow(one), number: one.row ?? null }] as const),
  ]);
  const counted = ofTable.filter((one) => isAddable(one.indicator) && isCounted(one, year, variant));
  return [...Map.groupBy(counted, ({ indicator, unit }) => `${indicator} ${unit}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const figures = Map.groupBy(group, rowOf);
    const values = [...rows].map(([row, { number, ...of }]) => {
      const isKeptOut = keptOut.has(`${number} ${first.indicator}`);
      const given = isKeptOut ? [] : (figures.get(row) ?? []);
      return {
        ...of,
        isKeptOut,
        figure: given.length === 0 ? null : sumFigures(given.map((one) => figureOf(one, year))),
      };
    });
    return settleReturn(values, terms.totalType).map(({ type, activity, figure }) => ({
      reporter: accepted.organisation,
      type,
      activity,
      indicator: first.indicator,
      detail: "_T",
      unit: first.unit,
      ...figure,
    }));
  });
};
