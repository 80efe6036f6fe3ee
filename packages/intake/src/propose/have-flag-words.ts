import { labelKey } from "../header/label-key.ts";
import { missingKind } from "../number/read-content.ts";
import { isFlagLetters } from "../record/flag-letters.ts";
import { matchFlag } from "../vocabulary/match-flag.ts";
import { cellsOf } from "./judge-cells.ts";
import { matchInLanguages } from "./match-in-languages.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** More different words are remarks, not a status. */
const mostWords = 20;

/** Whether a column says the status of its rows in words, of which the vocabulary knows one at least. */
export const haveFlagWords = (table: UnknownTable, column: number): boolean => {
  const words = new Map(cellsOf(table, column).map(({ text }) => [labelKey(text), text]));
  const telling = [...words.values()].filter((word) => missingKind(word) === null && !isFlagLetters(word));
  return (
    telling.length <= mostWords &&
    telling.some((word) => matchInLanguages(table.header.words, (language) => matchFlag(word, language)) !== null)
  );
};
