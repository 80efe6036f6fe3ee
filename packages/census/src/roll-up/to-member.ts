import { noDimensions, type Observation } from "../observation/observation.ts";
import { isAddable } from "../reference/indicator.ts";
import type { AcceptedReturn, BlankRow } from "./accepted-return.ts";
import { figureOf } from "./figure.ts";
import type { MemberCell } from "./member-cell.ts";
import { type PartRow, settleReturn } from "./settle-return.ts";
import { isCounted, type Variant } from "./variant.ts";

const isUndivided = ({ dimensions }: Observation): boolean =>
  (["SEX", "SIZE", "ORIGIN", "COHORT", "HORIZON", "PERIOD_START"] as const).every(
    (dimension) => dimensions[dimension] === noDimensions[dimension],
  );

const partRow = (row: string, { type, area, activity, activityRevision }: BlankRow): PartRow => ({
  row,
  type,
  area,
  activity: activity === "_T" ? "_T" : `ISIC${activityRevision ?? ""}_${activity}`,
});

/**
 * The cells of one accepted return that add (methodology section 4, step 1): perimeter COOP, the one scope that rolls
 * up, no kept-out cell, areas added up to the country, every total row settled with its parts.
 */
export const memberCells = (accepted: AcceptedReturn, country: string, variant: Variant): readonly MemberCell[] => {
  const { observations, terms, year } = accepted;
  const keptOut = new Set(accepted.keptOut.map(({ row, indicator }) => `${row} ${indicator}`));
  const rollsUp = (one: BlankRow): boolean => one.perimeter === "COOP" && one.scope === terms.rollUpScope;
  const ofTable = observations.filter((one) => rollsUp(one) && isUndivided(one));
  const rowOf = ({ address }: Observation): string => `${address.sheet ?? ""} ${address.row}`;
  const rows = [
    ...ofTable.map((one) => partRow(rowOf(one), one)),
    ...accepted.blankRows.filter(rollsUp).map((one, index) => partRow(`blank ${index}`, one)),
  ];
  const counted = ofTable.filter(
    (one) =>
      isAddable(one.indicator) && !keptOut.has(`${one.address.row} ${one.indicator}`) && isCounted(one, year, variant),
  );
  return [...Map.groupBy(counted, ({ indicator, unit }) => `${indicator} ${unit}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const values = group.map((one) => ({ ...partRow(rowOf(one), one), figure: figureOf(one, year) }));
    return settleReturn(values, rows, terms.totalType).map(({ type, activity, figure }) => ({
      reporter: accepted.organisation,
      country,
      type,
      activity,
      indicator: first.indicator,
      unit: first.unit,
      ...figure,
    }));
  });
};
