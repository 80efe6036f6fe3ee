import { possibleValues } from "../number/parse-number.ts";
import { proposeNumber } from "../number/propose-number.ts";
import { missingKind } from "../number/read-content.ts";
import { isFlagLetters } from "../record/flag-letters.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** The filled cells of a column, from the top. */
export const cellsOf = ({ rows }: UnknownTable, column: number): readonly SheetCell[] =>
  rows.flatMap(({ cells }) => cells.get(column) ?? []);

const isFigure = (cell: SheetCell): boolean =>
  cell.kind === "number" ||
  (cell.kind === "text" && (possibleValues(cell.text).size > 0 || proposeNumber(cell.text, null) !== null));

const isMissing = ({ text }: SheetCell): boolean => missingKind(text) !== null;

/** How many cells tell what a column holds; each of them is read once the layout is confirmed. */
const telling = 1_000;

/** As many of the cells as tell, evenly from top to bottom. */
const sampleOf = (cells: readonly SheetCell[]): readonly SheetCell[] => {
  const step = Math.ceil(cells.length / telling);
  return step <= 1 ? cells : cells.filter((_, index) => index % step === 0);
};

/** Whether most filled cells of a column are figures; null where it has none that is filled. */
export const areFigures = (table: UnknownTable, column: number): boolean | null => {
  const cells = sampleOf(cellsOf(table, column).filter((cell) => !isMissing(cell)));
  if (cells.length === 0) return null;
  return cells.filter(isFigure).length * 2 > cells.length;
};

/** Whether every filled cell of a column holds nothing but letters of flags. */
export const areFlags = (table: UnknownTable, column: number): boolean =>
  cellsOf(table, column).every((cell) => isMissing(cell) || isFlagLetters(cell.text));
