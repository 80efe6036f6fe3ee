import type { Profile } from "@coop-census/contracts";
import { findHeader, type HeaderSearch } from "../header/find-header.ts";
import { type CellFinder, makeCellFinder } from "../table/merged-text.ts";
import type { Sheet } from "../table/sheet.ts";
import { findCorner } from "./find-corner.ts";
import { namedCode } from "./named-code.ts";
import { spreadLong } from "./spread-long.ts";
import { turnSheet } from "./turn-sheet.ts";

/** A sheet with a profile's header in it, as a wide table whatever it was. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly finder: CellFinder;
  readonly search: HeaderSearch;
}

const findTurned = (sheet: Sheet, finder: CellFinder, profile: Profile): FoundTable => {
  const corner = findCorner(sheet, profile);
  if (corner === null) {
    return { sheet, finder, search: { header: null, repeatedAt: null, nearest: { row: 0, known: 0 } } };
  }
  const turned = turnSheet(sheet, corner);
  const turnedFinder = makeCellFinder(turned);
  return { sheet: turned, finder: turnedFinder, search: findHeader(turned, turnedFinder, profile) };
};

const findLong = (sheet: Sheet, finder: CellFinder, profile: Profile): FoundTable => {
  const search = findHeader(sheet, finder, profile);
  const spread = search.header === null ? null : spreadLong(sheet, finder, search.header, namedCode(profile));
  if (spread === null) return { sheet, finder, search: { ...search, header: null } };
  const { sheet: wide, header } = spread;
  return { sheet: wide, finder: makeCellFinder(wide), search: { ...search, header } };
};

/** Finds a profile's table in a sheet, turned round or spread where the profile says that it lies so. */
export const findTable = (sheet: Sheet, finder: CellFinder, profile: Profile): FoundTable => {
  const { orientation = "wide" } = profile.form;
  if (orientation === "turned") return findTurned(sheet, finder, profile);
  if (orientation === "long") return findLong(sheet, finder, profile);
  return { sheet, finder, search: findHeader(sheet, finder, profile) };
};
