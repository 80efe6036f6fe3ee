import type { Profile } from "@coop-census/contracts";
import { findTable } from "../orientation/find-table.ts";
import type { Limits } from "../table/limits.ts";
import { makeCellFinder } from "../table/merged-text.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";

/** The hidden sheets that have the header of a profile, by name; for telling only, nothing is ever taken from them. */
export const hiddenTables = async (
  bytes: Uint8Array,
  profiles: readonly Profile[],
  limits: Limits,
): Promise<readonly string[]> => {
  const hidden = await readWorkbook(bytes, limits, "hidden");
  if (!hidden.ok) return [];
  return hidden.value.sheets
    .filter((sheet) => {
      const finder = makeCellFinder(sheet);
      return profiles.some((profile) => findTable(sheet, finder, profile).search.header !== null);
    })
    .map(({ name }) => name ?? "");
};
