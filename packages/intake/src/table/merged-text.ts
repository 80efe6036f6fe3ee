import type { MergedRange, Sheet, SheetCell } from "./sheet.ts";

/** Finds a cell by its place; a cell inside a merged range has the content of the range's first cell. */
export interface CellFinder {
  readonly own: (row: number, column: number) => SheetCell | undefined;
  readonly throughMerges: (row: number, column: number) => SheetCell | undefined;
  /** The merged range that begins at a cell; undefined where none does. */
  readonly mergedFrom: (row: number, column: number) => MergedRange | undefined;
  /** How many cells a row of delimited text has, blank ones among them; null where every row has as many as the table. */
  readonly widthOf: (row: number) => number | null;
}

const none: readonly MergedRange[] = [];

/** Makes the finder of a sheet. The ranges of a row are gathered once, when a blank cell of it is first looked up. */
export const makeCellFinder = (sheet: Sheet): CellFinder => {
  const byRow = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const mergedByRow = new Map<number, readonly MergedRange[]>();
  const own = (row: number, column: number): SheetCell | undefined => byRow.get(row)?.get(column);
  const rangesOf = (row: number): readonly MergedRange[] => {
    if (sheet.merged.length === 0) return none;
    const known = mergedByRow.get(row);
    if (known !== undefined) return known;
    const ranges = sheet.merged.filter(({ top, bottom }) => row >= top && row <= bottom);
    mergedByRow.set(row, ranges);
    return ranges;
  };
  const throughMerges = (row: number, column: number): SheetCell | undefined => {
    const cell = own(row, column);
    if (cell !== undefined) return cell;
    const range = rangesOf(row).find(({ left, right }) => column >= left && column <= right);
    return range === undefined ? undefined : own(range.top, range.left);
  };
  const mergedFrom = (row: number, column: number): MergedRange | undefined =>
    rangesOf(row).find(({ top, left }) => top === row && left === column);
  const widths = new Map(sheet.rows.map(({ row, width }) => [row, width ?? null]));
  return { own, throughMerges, mergedFrom, widthOf: (row) => widths.get(row) ?? null };
};
