import type { Profile } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import type { Sheet } from "../table/sheet.ts";
import type { Corner } from "./turn-sheet.ts";

/** How far above its first indicator the row of types may stand. */
const furthest = 10;

/** The column that holds most of the profile's labels, and the first row that has one. */
const labelColumn = (sheet: Sheet, labels: ReadonlySet<string>): { column: number; firstRow: number } | null => {
  const hits = new Map<number, number[]>();
  for (const { row, cells } of sheet.rows) {
    for (const [column, { text }] of cells) {
      if (labels.has(labelKey(text))) hits.set(column, [...(hits.get(column) ?? []), row]);
    }
  }
  const [best] = [...hits].toSorted(([a, one], [b, other]) => other.length - one.length || a - b);
  const firstRow = best?.[1][0];
  return best === undefined || firstRow === undefined ? null : { column: best[0], firstRow };
};

/**
 * Finds the corner of a table that has an indicator a row, by the profile's labels down one column and its words in the
 * row of types above them. Null when the sheet has no such table.
 */
export const findCorner = (sheet: Sheet, profile: Profile): Corner | null => {
  const labels = new Set(profile.columns.filter(({ code }) => code !== "TYPE").map(({ label }) => labelKey(label)));
  const words = new Set(profile.labels.map(({ label }) => labelKey(label)));
  const found = labelColumn(sheet, labels);
  if (found === null) return null;
  const above = sheet.rows
    .filter(({ row }) => row < found.firstRow && row >= found.firstRow - furthest)
    .map(({ row, cells }) => ({ row, beside: [...cells].filter(([column]) => column > found.column) }))
    .filter(({ beside }) => beside.length > 0)
    .toReversed();
  const named = above.find(({ beside }) => beside.some(([, { text }]) => words.has(labelKey(text))));
  const row = (named ?? above[0])?.row;
  return row === undefined ? null : { row, column: found.column };
};
