import type { ReturnRecord } from "@coop-census/census";
import { labelKey } from "../header/label-key.ts";
import { missingKind } from "../number/read-content.ts";
import { isFlagLetters } from "./flag-letters.ts";
import { addressOf, type RowReader } from "./row-reader.ts";

/** The flags that a reporter may set (methodology section 2). */
const known = new Set("AEIPBDUMLO");

const lettersOf = (raw: string): readonly string[] =>
  missingKind(raw) === null ? [...new Set(raw.toUpperCase().replaceAll(/[\s,;/+|]/g, ""))].toSorted() : [];

/** Reads the flags of a row, as the profile's words of the status or as letters in whatever order and with whatever between them; null where the layout has none. */
export const readFlags = (reader: RowReader, row: number): ReturnRecord["flags"] => {
  const [column] = reader.columnsByCode.get("FLAG") ?? [];
  if (column === undefined) return null;
  const raw = reader.finder.own(row, column.column)?.text.trim() ?? "";
  const word = reader.words.get("FLAG")?.get(labelKey(raw));
  const letters = lettersOf(word ?? raw);
  // "media" has the letters of five flags, and is a word that nobody knows.
  const isWord = word === undefined && letters.every((letter) => known.has(letter)) && !isFlagLetters(raw);
  return {
    raw,
    codes: isWord ? "" : letters.filter((letter) => known.has(letter)).join(""),
    unknown: letters.filter((letter) => isWord || !known.has(letter)).join(""),
    address: addressOf(reader, row, column),
  };
};
