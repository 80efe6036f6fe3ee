import words from "./census-words.json" with { type: "json" };
import type { PreambleLine } from "./preamble-line.ts";

const yearsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/(?<![\d.,])((?:19|20)\d{2})(?![\d])/g)].map(([, year]) => Number(year))),
];

const namesTheCensus = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word));

/** The years that the title names; where it names none, those of a line that speaks of a census or a year. Ascending. */
export const declaredYears = (lines: readonly PreambleLine[]): readonly number[] => {
  const telling = lines.find(({ text }, index) => yearsIn(text).length > 0 && (index === 0 || namesTheCensus(text)));
  return telling === undefined ? [] : yearsIn(telling.text).toSorted((a, b) => a - b);
};
