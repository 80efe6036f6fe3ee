import { isIndicator } from "@coop-census/census";
import type { CellFinder } from "../table/merged-text.ts";
import type { Sheet, SheetRow } from "../table/sheet.ts";
import { columnMatcher } from "../vocabulary/column-matcher.ts";
import { type LanguageWords, languageWords } from "../vocabulary/language-words.ts";
import { matchIndicator } from "../vocabulary/match-indicator.ts";
import { matchLong } from "../vocabulary/match-long.ts";
import { labelKey } from "./label-key.ts";
import { matchHeader } from "./match-header.ts";
import type { UnknownColumn, UnknownHeader } from "./unknown-header.ts";

/** The header of a table with one value a row: what names the indicator, the value, and perhaps its unit. */
export interface LongHeader {
  readonly header: UnknownHeader;
  readonly indicator: UnknownColumn;
  readonly value: UnknownColumn;
  readonly unit: UnknownColumn | null;
}

const lookedRows = 80;
const lookedColumns = 50;
/** More different words are no indicators of the census. */
const mostWords = 200;
const lookedWords = 20_000;

const wordsBelow = (rows: readonly SheetRow[], column: number): readonly string[] => {
  const words = new Map<string, string>();
  for (const { cells } of rows.slice(0, lookedWords)) {
    const cell = cells.get(column);
    if (cell?.kind === "text" && cell.text.trim() !== "") words.set(labelKey(cell.text), cell.text.trim());
    if (words.size > mostWords) return [];
  }
  return [...words.values()];
};

/** How many of the words name indicators, where most of them do; 0 where they do not. */
const indicatorsIn = (texts: readonly string[], words: LanguageWords): number => {
  const known = texts.filter((text) => matchIndicator(text, null, words) !== null).length;
  return known * 2 > texts.length ? known : 0;
};

const only = <Item>(items: readonly Item[]): Item | null => (items.length === 1 ? (items[0] ?? null) : null);

const read = (
  header: UnknownHeader,
  below: (column: number) => readonly string[],
): { readonly long: LongHeader; readonly score: number } | null => {
  const { words, columns } = header;
  const roles = new Map(columns.map((column) => [column, matchLong(column.label, words)]));
  const value = only(columns.filter((column) => roles.get(column) === "VALUE"));
  const unit = only(columns.filter((column) => roles.get(column) === "UNIT"));
  if (value === null || columns.filter(({ match }) => isIndicator(match?.code ?? "")).length > 1) return null;
  const others = columns.filter((column) => column !== value && column !== unit);
  const ranked = others
    .map((column) => ({ column, known: indicatorsIn(below(column.column), words), role: roles.get(column) }))
    .filter(({ known, role }) => known > (role === "INDICATOR" ? 0 : 1))
    .toSorted((a, b) => Number(b.role === "INDICATOR") - Number(a.role === "INDICATOR") || b.known - a.known);
  const [best] = ranked;
  if (best === undefined) return null;
  const score = header.score + best.known + (best.role === "INDICATOR" ? 3 : 0) + (unit === null ? 0 : 3);
  return { long: { header, indicator: best.column, value, unit }, score };
};

/**
 * Finds the header of a table with one value a row by the words of the field: a column that is named a value, and one most
 * of whose words are indicators. Null where the sheet has none.
 */
export const findLongHeader = (sheet: Sheet, finder: CellFinder): LongHeader | null => {
  const width = Math.min(
    sheet.rows.reduce((most, { cells }) => Math.max(most, ...cells.keys()), 0),
    lookedColumns,
  );
  const matchLabel = columnMatcher();
  let best: { readonly long: LongHeader; readonly score: number } | null = null;
  for (const { row, cells } of sheet.rows.slice(0, lookedRows)) {
    const texts = [...cells.values()].flatMap(({ kind, text }) => (kind === "text" && text.length < 60 ? [text] : []));
    if (texts.length < 2) continue;
    const languages = languageWords.filter((words) => texts.some((text) => matchLong(text, words) === "VALUE"));
    if (languages.length === 0) continue;
    const rows = sheet.rows.filter((other) => other.row > row);
    const known = new Map<number, readonly string[]>();
    const below = (column: number): readonly string[] => {
      const found = known.get(column) ?? wordsBelow(rows, column);
      known.set(column, found);
      return found;
    };
    for (const words of languages) {
      const found = read(matchHeader(finder, { bottom: row, depth: 1, width }, words, matchLabel), below);
      if (found !== null && found.score > (best?.score ?? 0)) best = found;
    }
  }
  return best?.long ?? null;
};
