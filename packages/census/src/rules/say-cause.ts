import { columnLetters } from "../return/column-letters.ts";
import { fillWords } from "./fill-words.ts";
import { messageOf } from "./message-of.ts";
import { type SaidFinding, sayFinding } from "./say-finding.ts";
import type { CauseTally } from "./tally-causes.ts";

const rowsShown = 8;

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

const sayRows = ({ first, count }: CauseTally): string => {
  const rows = first.slice(0, rowsShown).map(({ address }) => address.row);
  const rest = count - rows.length;
  return `rows ${rows.join(", ")}${rest > 0 ? ` and ${grouped(rest)} more` : ""}`;
};

const sayPlaces = (tally: CauseTally): string => {
  const { sheet, column, header } = tally.cause;
  const isOfRows = tally.first.some(({ address }) => address.row > 0);
  const parts = [
    sheet === null ? null : `sheet ${sheet}`,
    isOfRows ? sayRows(tally) : null,
    column === null ? null : `column ${columnLetters(column)}${header === null ? "" : ` (${header})`}`,
  ].filter((one) => one !== null);
  const counted = `${grouped(tally.count)} ${column === null ? "times" : "cells"}`;
  return parts.length === 0 ? `the file: ${counted}` : `${parts.join(", ")}: ${counted}`;
};

/** What a cause says of all its cells at once, in English; one cell alone is said as its finding. */
export const sayCause = (tally: CauseTally): SaidFinding => {
  const { cause, count, first } = tally;
  const [only] = first;
  if (count === 1 && only !== undefined) return sayFinding(only);
  const where = sayPlaces(tally);
  const message = messageOf(cause.code);
  if (message === null) return { what: cause.code, where, expected: "", cure: "" };
  const { what, expected, cure } = { ...message, ...message.many };
  return {
    what: fillWords(what, cause.params),
    where,
    expected: fillWords(expected, cause.params),
    cure: fillWords(cure, cause.params),
  };
};
