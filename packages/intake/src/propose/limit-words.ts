import { dimensionNames } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { makeChoice } from "./make-choice.ts";
import type { UnknownTable } from "./unknown-table.ts";
import { wordsOfColumn } from "./words-of-column.ts";

/** So many different words are names or addresses rather than a classification; nobody confirms more one by one. */
const mostWords = 300;

const ofWords = new Set<string>(["TYPE", "SCOPE", "PERIM", "GEO", "ACTIVITY", "BREAKDOWN", "CONF", ...dimensionNames]);

/** Leaves a column of words to a person where it has too many of them. */
export const limitWords = (table: UnknownTable, columns: readonly Choice[]): readonly Choice[] =>
  columns.map((choice) => {
    const { column, subject, value } = choice;
    if (column === null || value === null || !ofWords.has(value)) return choice;
    const words = wordsOfColumn(table, columns, column).length;
    if (words <= mostWords) return choice;
    const place = { column, alternatives: ["", value], ...(subject === null ? {} : { subject }) };
    return makeChoice("column", null, "open", { code: "too-many-words", params: { words: String(words) } }, place);
  });
