import type { ReturnRecord } from "@coop-census/census";
import { missingKind } from "../number/read-content.ts";
import { addressOf, type RowReader } from "./row-reader.ts";

/** The flags that a reporter may set (methodology section 2). */
const known = new Set("AEIPBDUMLO");

const lettersOf = (raw: string): readonly string[] =>
  missingKind(raw) === null ? [...new Set(raw.toUpperCase().replaceAll(/[\s,;/+|]/g, ""))].toSorted() : [];

/** Reads the flags of a row, in whatever order and with whatever between them; null where the layout has none. */
export const readFlags = (reader: RowReader, row: number): ReturnRecord["flags"] => {
  const [column] = reader.columnsByCode.get("FLAG") ?? [];
  if (column === undefined) return null;
  const raw = reader.finder.own(row, column.column)?.text.trim() ?? "";
  const letters = lettersOf(raw);
  return {
    raw,
    codes: letters.filter((letter) => known.has(letter)).join(""),
    unknown: letters.filter((letter) => !known.has(letter)).join(""),
    address: addressOf(reader, row, column),
  };
};
