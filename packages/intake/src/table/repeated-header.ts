import { labelKey } from "../header/label-key.ts";
import type { CellFinder } from "./merged-text.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/**
 * Whether a row inside the table repeats the last line of the header word by word, as a page break does. After a row
 * without any cell it is the header of another table.
 */
export const repeatsHeader = (sheet: Sheet, finder: CellFinder, header: number, { row, cells }: SheetRow): boolean => {
  if (cells.size < 2 || row <= header + 1) return false;
  const isAlike = [...cells].every(([column, { text }]) => {
    const label = finder.own(header, column)?.text;
    return label !== undefined && labelKey(text) === labelKey(label);
  });
  return isAlike && sheet.rows.some((before) => before.row === row - 1);
};
