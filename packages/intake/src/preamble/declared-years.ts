import words from "./census-words.json" with { type: "json" };
import type { PreambleLine } from "./preamble-line.ts";

const yearsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/(?<![\d.,])((?:19|20)\d{2})(?![\d])/g)].map(([, year]) => Number(year))),
];

const namesTheCensus = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word));

/** A line of nothing but years stands above the columns that are of them. */
const isOfYears = (text: string): boolean => /^(?:(?:19|20)\d{2}[^\p{L}\d]*)+$/u.test(text.trim());

/**
 * The years of a line of nothing but years, which stand above columns; else those that the title names; where it names
 * none, those of a line that speaks of a census or a year, else those of the sheet's name. Ascending.
 */
export const declaredYears = (lines: readonly PreambleLine[], sheet: string | null = null): readonly number[] => {
  const above = lines.findLast(({ text }) => isOfYears(text.replace(/^[^\p{L}\d]+/u, "")));
  const telling =
    above ?? lines.find(({ text }, index) => yearsIn(text).length > 0 && (index === 0 || namesTheCensus(text)));
  return yearsIn(telling?.text ?? sheet ?? "").toSorted((a, b) => a - b);
};
