import type { Sheet, SheetCell } from "./sheet.ts";

/** Finds a cell by its place; a cell inside a merged range has the content of the range's first cell. */
export interface CellFinder {
  readonly own: (row: number, column: number) => SheetCell | undefined;
  readonly throughMerges: (row: number, column: number) => SheetCell | undefined;
}

/** Makes the finder of a sheet; looking a cell up costs a pass over the merged ranges only where the cell is blank. */
export const makeCellFinder = (sheet: Sheet): CellFinder => {
  const byRow = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const own = (row: number, column: number): SheetCell | undefined => byRow.get(row)?.get(column);
  const throughMerges = (row: number, column: number): SheetCell | undefined => {
    const cell = own(row, column);
    if (cell !== undefined) return cell;
    const range = sheet.merged.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return range === undefined ? undefined : own(range.top, range.left);
  };
  return { own, throughMerges };
};
