import type { Profile } from "@coop-census/contracts";
import type { CellFinder } from "../table/merged-text.ts";
import { repeatsHeader } from "../table/repeated-header.ts";
import type { Sheet } from "../table/sheet.ts";
import type { Header } from "./header.ts";
import { labelKey } from "./label-key.ts";
import { readHeader } from "./read-header.ts";

/** What a sheet has of a profile's header. */
export interface HeaderSearch {
  readonly header: Header | null;
  /** The last line of the same header where it stands a second time. */
  readonly repeatedAt: number | null;
  /** The row that came nearest, header or not. */
  readonly nearest: { readonly row: number; readonly known: number };
}

const maximalDepth = 3;

const codesOf = (profile: Profile): ReadonlyMap<string, string> =>
  new Map(profile.columns.map(({ label, code }) => [labelKey(label), code]));

/** Two labels or more, and at least half of what the row or the profile has: less is a coincidence. */
const isHeader = (header: Header, profile: Profile): boolean =>
  header.known >= Math.min(2, profile.columns.length) &&
  (header.known * 2 >= header.columns.length || header.known * 2 >= profile.columns.length);

/** More known labels, then fewer lines. */
const isBetter = (a: Header, b: Header): boolean =>
  a.known > b.known || (a.known === b.known && a.bottom - a.top < b.bottom - b.top);

const bestAt = (finder: CellFinder, bottom: number, width: number, codes: ReadonlyMap<string, string>): Header => {
  let best = readHeader(finder, { bottom, depth: 1, width }, codes);
  for (let depth = 2; depth <= Math.min(maximalDepth, bottom); depth++) {
    const deeper = readHeader(finder, { bottom, depth, width }, codes);
    if (isBetter(deeper, best)) best = deeper;
  }
  return best;
};

/** A cheap first look: whether any cell of the row is the last part of a label that the profile knows. */
const lastParts = (profile: Profile): ReadonlySet<string> =>
  new Set(profile.columns.flatMap(({ label }) => [labelKey(label), labelKey(label.split(" > ").at(-1) ?? label)]));

/** Finds a profile's header by its labels, in any row and any order of columns. */
export const findHeader = (sheet: Sheet, finder: CellFinder, profile: Profile): HeaderSearch => {
  const codes = codesOf(profile);
  const parts = lastParts(profile);
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, ...cells.keys()), 0);
  const candidates = sheet.rows
    .filter(({ cells }) => [...cells.values()].some(({ text }) => parts.has(labelKey(text))))
    .map(({ row }) => bestAt(finder, row, width, codes));
  let best: Header | null = null;
  for (const candidate of candidates) if (best === null || isBetter(candidate, best)) best = candidate;
  const nearest = { row: best?.bottom ?? 0, known: best?.known ?? 0 };
  const header = best !== null && isHeader(best, profile) ? best : null;
  const repeated = (row: number, bottom: number): boolean =>
    sheet.rows.some((one) => one.row === row && repeatsHeader(sheet, finder, bottom, one));
  const again = candidates.find(
    (other) =>
      header !== null &&
      isHeader(other, profile) &&
      (other.bottom < header.top || other.top > header.bottom) &&
      !repeated(other.bottom, header.bottom) &&
      other.known * 2 > header.known,
  );
  return { header, repeatedAt: again?.bottom ?? null, nearest };
};
