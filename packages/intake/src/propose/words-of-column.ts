import { isIndicator } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** The different words of a column of the rows that count, from the top; "" where a row with figures has none. */
export const wordsOfColumn = (table: UnknownTable, columns: readonly Choice[], column: number): readonly string[] => {
  const figures = columns.flatMap((choice) =>
    choice.column !== null && (choice.value === null || isIndicator(choice.value)) ? [choice.column] : [],
  );
  const words = new Map<string, string>();
  for (const { row, cells } of table.rows) {
    if (cells.size < 2 && !figures.some((at) => cells.has(at))) continue;
    const text = table.finder.throughMerges(row, column)?.text.trim() ?? "";
    if (!words.has(labelKey(text))) words.set(labelKey(text), text);
  }
  return [...words.values()];
};
