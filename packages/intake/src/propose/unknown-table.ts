import type { Choice, Profile } from "@coop-census/contracts";
import type { LongHeader } from "../header/find-long-header.ts";
import type { UnknownHeader } from "../header/unknown-header.ts";
import type { CellFinder } from "../table/merged-text.ts";
import type { Sheet, SheetRow } from "../table/sheet.ts";

/** A table that no profile knows, found by the words of its header. */
export interface UnknownTable {
  readonly sheet: Sheet;
  readonly finder: CellFinder;
  readonly header: UnknownHeader;
  /** The rows below the header, without a repetition of it. */
  readonly rows: readonly SheetRow[];
  readonly form: Pick<Profile["form"], "format" | "encoding" | "delimiter">;
  /** turned: the sheet was turned round, so that its indicators are columns. long: its rows were spread over columns. */
  readonly orientation: "wide" | "turned" | "long";
  /** Where a table with one value a row has its indicators, values and units. */
  readonly long?: Omit<LongHeader, "header">;
  /** How the table was found in the file: encoding, delimiter, sheet, header. */
  readonly choices: readonly Choice[];
}
