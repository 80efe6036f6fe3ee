import type { Observation } from "../observation/observation.ts";
import { isAddable } from "../reference/indicator.ts";
import { doubtedCells } from "../thread/doubted-cells.ts";
import type { AcceptedReturn, BlankRow } from "./accepted-return.ts";
import { detailOf } from "./detail.ts";
import { doubtedRows } from "./doubted-rows.ts";
import { type FigureOf, figureOf, inDoubt, sumFigures } from "./figure.ts";
import { keptOutWholes } from "./kept-out-wholes.ts";
import type { ReturnCell } from "./members-of-series.ts";
import type { PartRow } from "./part-row.ts";
import { isOfRegister, registerMemberCells } from "./register-member-cells.ts";
import { settleReturn } from "./settle-return.ts";
import { sumCompleteBreakdowns } from "./sum-complete-breakdowns.ts";
import { isCounted, type Variant } from "./variant.ts";

/** A row of the table that rolls up, with its number in the file and its dimensions beside. */
interface TableRow extends PartRow {
  readonly number: number | null;
  readonly detail: string;
}

const detailOfRow = ({ dimensions }: BlankRow): string => (dimensions === undefined ? "_T" : detailOf(dimensions));

const partRow = ({ type, area, activity, activityRevision }: BlankRow): PartRow => ({
  type,
  area,
  activity: activity === "_T" ? "_T" : `ISIC${activityRevision ?? ""}_${activity}`,
});

const tableRow = (one: BlankRow, number: number | null): TableRow => ({
  ...partRow(one),
  number,
  detail: detailOfRow(one),
});

/**
 * The cells of one accepted return that add (methodology section 4, step 1): perimeter COOP, the one scope that rolls
 * up, no kept-out cell nor anything that would bring it back, areas added up to the country, every total row settled with its parts.
 */
export const memberCells = (
  accepted: AcceptedReturn,
  variant: Variant,
  toFigure: FigureOf = figureOf,
): readonly ReturnCell[] => {
  if (isOfRegister(accepted)) return registerMemberCells(accepted, variant, toFigure);
  const { observations, terms, year } = accepted;
  const keptOut = new Set(accepted.keptOut.map(({ row, indicator }) => `${row} ${indicator}`));
  const rollsUp = (one: BlankRow): boolean => one.perimeter === "COOP" && one.scope === terms.rollUpScope;
  const ofTable = observations.filter(rollsUp);
  const rowOf = (one: Observation): string =>
    JSON.stringify([one.address.sheet, one.address.row, partRow(one), detailOfRow(one)]);
  const rows = new Map<string, TableRow>([
    ...ofTable.map((one) => [rowOf(one), tableRow(one, one.address.row)] as const),
    ...accepted.blankRows
      .filter(rollsUp)
      .map((one, index) => [`blank ${index}`, tableRow(one, one.row ?? null)] as const),
  ]);
  const rowsByDetail = Map.groupBy(rows, ([, { detail }]) => detail);
  const byNumber = Map.groupBy(rows.values(), ({ number }) => number);
  const isInKeptOutWhole = keptOutWholes(accepted.keptOut, (row) => byNumber.get(row) ?? []);
  const isDoubted = doubtedRows(doubtedCells(accepted.doubted ?? [], ofTable), (row) => byNumber.get(row) ?? []);
  const counted = ofTable.filter((one) => isAddable(one.indicator) && isCounted(one, year, variant));
  const groups = Map.groupBy(counted, (one) => `${one.indicator} ${one.unit} ${detailOfRow(one)}`);
  const cells = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { indicator, unit } = first;
    const detail = detailOfRow(first);
    const figures = Map.groupBy(group, rowOf);
    const values = (rowsByDetail.get(detail) ?? []).map(([row, { type, area, activity, number }]) => {
      const isKeptOut =
        keptOut.has(`${number} ${indicator}`) || isInKeptOutWhole({ type, area, activity, detail }, indicator);
      const given = isKeptOut ? [] : (figures.get(row) ?? []);
      const sum = given.length === 0 ? null : sumFigures(given.map((one) => toFigure(one, year)));
      const figure = sum !== null && isDoubted({ type, area, activity, detail }, indicator) ? inDoubt(sum) : sum;
      return { type, area, activity, isKeptOut, figure };
    });
    return settleReturn(values, terms.totalType).map(({ type, activity, figure }) => ({
      reporter: accepted.organisation,
      type,
      activity,
      indicator,
      detail,
      unit,
      ...figure,
    }));
  });
  const given = new Set(ofTable.map((one) => `${one.indicator} ${detailOfRow(one)}`));
  return sumCompleteBreakdowns(cells, {
    isGiven: (indicator, detail) => given.has(`${indicator} ${detail}`),
    detailsKeptOut: (indicator) => [
      ...new Set([...rows.values()].flatMap((row) => (keptOut.has(`${row.number} ${indicator}`) ? [row.detail] : []))),
    ],
  });
};
