import type { CellAddress } from "../return/cell-address.ts";
import { columnLetters } from "../return/column-letters.ts";

/** Where a person finds the cell: "sheet Dati, row 11, column D (Enti aderenti)". */
export const sayPlace = (address: CellAddress): string => {
  const { sheet, header } = address;
  const { row, column } = address.inFile ?? address;
  const parts = [
    sheet === null ? null : `sheet ${sheet}`,
    row === 0 ? null : `row ${row}`,
    column === null ? null : `column ${columnLetters(column)}${header === null ? "" : ` (${header})`}`,
  ].filter((one) => one !== null);
  return parts.length === 0 ? "the file" : parts.join(", ");
};
