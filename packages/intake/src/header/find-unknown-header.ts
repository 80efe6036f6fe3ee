import { isIndicator } from "@coop-census/census";
import type { CellFinder } from "../table/merged-text.ts";
import type { Sheet, SheetRow } from "../table/sheet.ts";
import { columnMatcher } from "../vocabulary/column-matcher.ts";
import { type LanguageWords, languageWords } from "../vocabulary/language-words.ts";
import { matchHeader } from "./match-header.ts";
import type { UnknownHeader } from "./unknown-header.ts";

/** A header stands above its table: below so many rows nobody looks for it. */
const lookedRows = 80;
const lookedColumns = 200;
const maximalDepth = 3;
/** How many rows and languages are looked at closely. */
const finalists = 6;

const hasWords = ({ cells }: SheetRow): boolean => [...cells.values()].filter(({ kind }) => kind === "text").length > 1;

const isBetter = (a: UnknownHeader, b: UnknownHeader): boolean =>
  a.score > b.score || (a.score === b.score && a.bottom - a.top < b.bottom - b.top);

const ofRegister = new Set(["NATIONAL_ID", "NAME"]);

/** Known columns, two of them by their whole header, a figure or an enterprise among them: less is a coincidence. */
const isHeader = ({ columns, indicators, whole }: UnknownHeader): boolean => {
  const known = columns.filter(({ match }) => match !== null).length;
  const hasEnterprises = columns.some(({ match }) => ofRegister.has(match?.code ?? ""));
  return (indicators > 0 || hasEnterprises) && whole >= 2 && known * 4 >= columns.length;
};

/** A line with one cell in the first column stands above the table, not above some of its columns; so does no cell. */
const isTitle = (sheet: Sheet, row: number): boolean => {
  const cells = sheet.rows.find((one) => one.row === row)?.cells;
  return cells === undefined || [...cells.keys()].every((column) => column === 1);
};

/** Whether the line above a header stands above some of its figures alone: it groups them, whether its words are known or not. */
const isGrouped = (sheet: Sheet, { top, columns }: UnknownHeader): boolean => {
  const figures = columns.filter(({ match }) => isIndicator(match?.code ?? "")).map(({ column }) => column);
  const [first] = figures;
  const cells = sheet.rows.find((one) => one.row === top - 1)?.cells;
  if (cells === undefined || first === undefined || first === 1) return false;
  return [...cells.keys()].every((column) => column >= first) && figures.some((column) => cells.has(column));
};

/** Finds the header of a table by the words of the field, in any language, row and depth; null when there is none. */
export const findUnknownHeader = (sheet: Sheet, finder: CellFinder): UnknownHeader | null => {
  const rows = sheet.rows.slice(0, lookedRows).filter(hasWords);
  const widest = rows.reduce((most, { cells }) => Math.max(most, ...cells.keys()), 0);
  const width = Math.min(widest, lookedColumns);
  const matchLabel = columnMatcher();
  const read = (bottom: number, depth: number, words: LanguageWords): UnknownHeader =>
    matchHeader(finder, { bottom, depth, width }, words, matchLabel);
  const first = rows
    .flatMap(({ row }) => languageWords.map((words) => read(row, 1, words)))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, finalists);
  let best: UnknownHeader | null = null;
  for (const { bottom, words } of first) {
    for (let depth = 1; depth <= Math.min(maximalDepth, bottom); depth++) {
      if (depth > 1 && isTitle(sheet, bottom - depth + 1)) break;
      const header = read(bottom, depth, words);
      if (isHeader(header) && (best === null || isBetter(header, best))) best = header;
    }
  }
  if (best === null || best.bottom - best.top + 1 >= maximalDepth || !isGrouped(sheet, best)) return best;
  const grouped = read(best.bottom, best.bottom - best.top + 2, best.words);
  return isHeader(grouped) ? grouped : best;
};
