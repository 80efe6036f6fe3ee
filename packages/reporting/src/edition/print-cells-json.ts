import type { EditionCell } from "../cell/edition-cell.ts";
import { toJsonCell } from "../cell/to-json-cell.ts";
import { canonicalJson } from "../json/canonical-json.ts";

/** The text of cells.json: a JSON array with one canonical cell a line, in the order of the cells. */
export const printCellsJson = (cells: readonly EditionCell[]): string =>
  cells.length === 0 ? "[]\n" : `[\n${cells.map((cell) => canonicalJson(toJsonCell(cell))).join(",\n")}\n]\n`;
