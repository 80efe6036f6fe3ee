import type { Profile } from "@coop-census/contracts";
import type { HeaderSearch } from "../header/find-header.ts";
import type { CellFinder } from "../table/merged-text.ts";
import type { Sheet } from "../table/sheet.ts";

/** One way to read the file: a profile, the sheet that has its header, and how well they fit. */
export interface Candidate {
  readonly profile: Profile;
  readonly sheet: Sheet;
  readonly finder: CellFinder;
  readonly search: HeaderSearch;
  /** The other visible sheets that have the same header. */
  readonly rivalSheets: readonly string[];
  readonly extraSheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Whether the file has the profile's format and, for CSV, its delimiter: only then do its number signs hold. */
  readonly hasFormOfProfile: boolean;
}
