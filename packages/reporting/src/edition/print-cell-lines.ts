import type { EditionCell } from "../cell/edition-cell.ts";
import { toJsonCell } from "../cell/to-json-cell.ts";
import { canonicalJson } from "../json/canonical-json.ts";

/** The text of cells.json in pieces: a JSON array with one canonical cell a line, in the order of the cells. */
export function* printCellLines(cells: Iterable<EditionCell>): Generator<string> {
  let opening = "[\n";
  for (const cell of cells) {
    yield `${opening}${canonicalJson(toJsonCell(cell))}`;
    opening = ",\n";
  }
  yield opening === "[\n" ? "[]\n" : "\n]\n";
}
