import type { Profile } from "@coop-census/contracts";
import { findUnknownHeader } from "../header/find-unknown-header.ts";
import type { UnknownColumn, UnknownHeader } from "../header/unknown-header.ts";
import { findCorner } from "../orientation/find-corner.ts";
import { blankCorner, turnSheet } from "../orientation/turn-sheet.ts";
import { type CellFinder, makeCellFinder } from "../table/merged-text.ts";
import type { Sheet } from "../table/sheet.ts";

/** A sheet turned round, so that its indicators are columns, with the header that it then has. */
export interface TurnedSheet {
  readonly sheet: Sheet;
  readonly finder: CellFinder;
  readonly header: UnknownHeader;
}

/** As much of a layout as the search for the corner of a turned table needs. */
const layoutOf = (columns: readonly UnknownColumn[]): Profile => ({
  organisation: "unknown",
  years: [1],
  form: {
    format: "xlsx",
    encoding: null,
    delimiter: null,
    decimal: null,
    thousands: null,
    headerRow: 1,
    dateStyle: "iso",
    language: "en",
    orientation: "turned",
  },
  columns: columns
    .map(({ label, match }) => ({ label, code: match?.code ?? "NOTE" }))
    .filter(({ code }) => code !== "NOTE"),
  labels: [],
  defaults: {},
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: null, multiplier: "1", isPublic: false },
});

/** What stands in the corner above the row labels names the types beside it, whatever it says. */
const withTypes = (header: UnknownHeader): UnknownHeader => ({
  ...header,
  columns: header.columns.map((column, at) =>
    at === 0 && (column.match === null || column.match.code === "INDICATOR" || column.label === blankCorner)
      ? {
          ...column,
          match: { code: "TYPE", certainty: "likely", alternatives: ["ACTIVITY", "GEO"], by: "corner", explained: 1 },
        }
      : column,
  ),
});

/** Turns a sheet round where more of its rows than of its columns have headers of figures; null where it is wide. */
export const turnUnknown = (sheet: Sheet, wide: UnknownHeader | null): TurnedSheet | null => {
  if ((sheet.rows[0]?.cells.size ?? 0) > 200 || sheet.rows.length > 200) return null;
  const whole = turnSheet(sheet, { row: 1, column: 1 });
  const labels = findUnknownHeader(whole, makeCellFinder(whole));
  if (labels === null || labels.indicators < 2 || labels.score <= (wide?.score ?? 0)) return null;
  const corner = findCorner(sheet, layoutOf(labels.columns));
  if (corner === null) return null;
  const turned = turnSheet(sheet, corner);
  const finder = makeCellFinder(turned);
  const header = findUnknownHeader(turned, finder);
  return header === null ? null : { sheet: turned, finder, header: withTypes(header) };
};
