import type { EditionCell } from "../cell/edition-cell.ts";
import { printCellLines } from "./print-cell-lines.ts";

/** The text of cells.json: a JSON array with one canonical cell a line, in the order of the cells. */
export const printCellsJson = (cells: readonly EditionCell[]): string => [...printCellLines(cells)].join("");
