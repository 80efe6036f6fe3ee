import type { MergedRange } from "../table/sheet.ts";

const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

const columnNumber = (letters: string): number =>
  Buffer.from(letters.toUpperCase(), "latin1").reduce((number, letter) => number * 26 + letter - 64, 0);

/** Row and column (from 1) of "AB12"; null when it is no reference. */
export const parseReference = (text: string): { readonly row: number; readonly column: number } | null => {
  const match = reference.exec(text);
  return match === null ? null : { row: Number(match[2]), column: columnNumber(match[1] ?? "") };
};

/** The corners of "A1:M2"; null when it is no range. */
export const parseRange = (text: string): MergedRange | null => {
  const [first = "", last = first] = text.split(":");
  const from = parseReference(first);
  const to = parseReference(last);
  return from === null || to === null ? null : { top: from.row, left: from.column, bottom: to.row, right: to.column };
};
