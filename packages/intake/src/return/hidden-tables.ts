import type { Profile } from "@coop-census/contracts";
import { findHeader } from "../header/find-header.ts";
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
      return profiles.some((profile) => findHeader(sheet, finder, profile).header !== null);
    })
    .map(({ name }) => name ?? "");
};
