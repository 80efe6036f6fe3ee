import type { CellAddress } from "../return/cell-address.ts";

/** The letters that a spreadsheet program shows above a column that is counted from 1. */
const columnLetters = (column: number): string => {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
};

/** Where a person finds the cell: "sheet Dati, row 11, column D (Enti aderenti)". */
export const sayPlace = ({ sheet, row, column, header }: CellAddress): string => {
  const parts = [
    sheet === null ? null : `sheet ${sheet}`,
    row === 0 ? null : `row ${row}`,
    column === null ? null : `column ${columnLetters(column)}${header === null ? "" : ` (${header})`}`,
  ].filter((one) => one !== null);
  return parts.length === 0 ? "the file" : parts.join(", ");
};
