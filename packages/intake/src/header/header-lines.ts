import type { CellFinder } from "../table/merged-text.ts";

/** The ways in which the header above one column may be read, the likeliest first; empty above a blank column. */
export type HeaderReadings = readonly string[];

const joined = (lines: readonly (string | undefined)[]): string =>
  lines
    .map((line) => line?.trim() ?? "")
    .filter((line, index, all) => line !== "" && line !== all[index - 1])
    .join(" > ");

/** The nearest text to the left in the same line, for groups whose cells were never merged (CSV). */
const groupAt = (finder: CellFinder, row: number, column: number): string | undefined => {
  for (let at = column; at >= 1; at--) {
    const text = finder.throughMerges(row, at)?.text;
    if (text !== undefined) return text;
  }
  return undefined;
};

/** Reads a header of `depth` lines that ends in row `bottom`: its merged groups before its labels, joined by " > ". */
export const headerReadings = (finder: CellFinder, bottom: number, depth: number, column: number): HeaderReadings => {
  const rows = Array.from({ length: depth }, (_, index) => bottom - depth + 1 + index);
  const merged = joined(rows.map((row) => finder.throughMerges(row, column)?.text));
  const own = finder.throughMerges(bottom, column)?.text.trim() ?? "";
  const spread =
    own === ""
      ? ""
      : joined(
          rows.map((row) =>
            row === bottom ? own : (finder.throughMerges(row, column)?.text ?? groupAt(finder, row, column)),
          ),
        );
  return [...new Set([merged, spread, own])].filter((label) => label !== "");
};
