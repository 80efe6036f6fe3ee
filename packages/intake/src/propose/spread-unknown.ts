import { leftOut } from "@coop-census/census";
import { findLongHeader } from "../header/find-long-header.ts";
import type { UnknownColumn } from "../header/unknown-header.ts";
import { spreadLong } from "../orientation/spread-long.ts";
import { type CellFinder, makeCellFinder } from "../table/merged-text.ts";
import type { Sheet } from "../table/sheet.ts";
import type { Match } from "../vocabulary/match.ts";
import { matchIndicator } from "../vocabulary/match-indicator.ts";
import { matchInLanguages } from "./match-in-languages.ts";
import type { UnknownTable } from "./unknown-table.ts";

type Spread = Omit<UnknownTable, "form" | "choices">;

/** A word of another indicator's family that later words may be a part of. */
const isParent = (match: Match | null): boolean => /^(?:ENT|MBR|WRK)_/.test(match?.code ?? "");

/** A table with one value a row, spread so that its indicators are columns; null where the sheet has none. */
export const spreadUnknown = (sheet: Sheet, finder: CellFinder): Spread | null => {
  const found = findLongHeader(sheet, finder);
  if (found === null) return null;
  const { header, indicator, value, unit } = found;
  const { words } = header;
  const roles = new Map<UnknownColumn | null, string>([
    [unit, "UNIT"],
    [indicator, "INDICATOR"],
    [value, "VALUE"],
  ]);
  const columns = header.columns.map((column) => ({
    column: column.column,
    label: column.label,
    code: roles.get(column) ?? column.match?.code ?? leftOut,
  }));
  const known = { top: header.top, bottom: header.bottom, columns, known: columns.length };
  const spread = spreadLong(sheet, finder, known, () => null);
  if (spread === null) return null;
  let parent: Match | null = null;
  const named: UnknownColumn[] = [];
  for (const { column, label } of spread.header.columns) {
    const one = spread.named.get(column);
    if (one === undefined) continue;
    const before: Match | null = parent;
    const match: Match | null =
      matchInLanguages(words, (language) => matchIndicator(one.word, before, language))?.match ?? null;
    if (isParent(match) && match?.by !== "part-of-group") parent = match;
    named.push({ column, label: label ?? one.label, match, named: one });
  }
  const described = header.columns.filter((column) => !roles.has(column));
  const wideFinder = makeCellFinder(spread.sheet);
  return {
    sheet: spread.sheet,
    finder: wideFinder,
    header: {
      ...header,
      columns: [...described, ...named].toSorted((a, b) => a.column - b.column),
      indicators: named.length,
      score: header.score + named.filter(({ match }) => match !== null).length,
    },
    rows: spread.sheet.rows.filter(({ row }) => row > header.bottom),
    orientation: "long",
    long: { indicator, value, unit },
  };
};
