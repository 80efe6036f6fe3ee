import type { Finding } from "@coop-census/census";
import { nameControls } from "../text/find-control.ts";

/** Why no return can be read from the bytes; the message of each code is V01's. */
export type UnreadableCode =
  | "V01/empty-file"
  | "V01/not-a-table"
  | "V01/old-workbook"
  | "V01/other-spreadsheet"
  | "V01/unfit-json"
  | "V01/undecodable"
  | "V01/mixed-encoding"
  | "V01/control-character"
  | "V01/broken-quotes"
  | "V01/broken-workbook"
  | "V01/encrypted-workbook"
  | "V01/limit"
  | "V01/no-profile"
  | "V01/unfit-layout"
  | "V01/no-columns"
  | "V01/uneven-lines"
  | "V01/unknown-table"
  | "V01/unknown-sheet"
  | "V01/unknown-sheets"
  | "V01/no-cells"
  | "V01/one-column"
  | "V01/no-figure-column"
  | "V01/unknown-enterprises"
  | "V01/foreign-json"
  | "V01/no-header-row"
  | "V01/two-header-rows"
  | "V01/two-tables"
  | "V01/hidden-table"
  | "V01/duplicate-column";

/** Where in the file; row 0 is the file as a whole. */
export interface Place {
  readonly sheet?: string | null;
  readonly row?: number;
  readonly column?: number | null;
  readonly header?: string | null;
}

/** The finding that ends the reading: an ERROR on the file, hence a rejected submission; its words are free of controls. */
export const unreadable = (
  code: UnreadableCode,
  params: Readonly<Record<string, string>> = {},
  place: Place = {},
): Finding => ({
  rule: "V01",
  code,
  severity: "ERROR",
  level: "file",
  address: {
    sheet: place.sheet ?? null,
    row: place.row ?? 0,
    column: place.column ?? null,
    header: place.header ?? null,
  },
  indicator: null,
  raw: null,
  // A quoted entry name or header may hold what no store takes.
  params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, nameControls(value)])),
  keepsOut: [],
});
