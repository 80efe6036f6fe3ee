import type { Finding } from "@coop-census/census";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import { detectForm } from "../form/detect-form.ts";
import type { Limits } from "../table/limits.ts";
import { unknownText } from "../unknown/unknown-text.ts";
import { unknownWorkbook } from "../unknown/unknown-workbook.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { findInText } from "./find-in-text.ts";
import { findInWorkbook } from "./find-in-workbook.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** A file that was searched for a table by the words of the field. */
export interface SearchedFile {
  /** Null where no header has enough of them. */
  readonly table: UnknownTable | null;
  /** What the file holds instead of a table that can be proposed. */
  readonly whatItHolds: () => Finding;
}

/** Searches a text or a workbook for the table whose words the vocabulary knows best. */
export const searchFile = async (bytes: Uint8Array, limits: Limits): Promise<Outcome<SearchedFile>> => {
  const form = detectForm(bytes);
  if (form.kind === "text") {
    const found = findInText(bytes, form.mark, limits);
    if (!found.ok) return found;
    return done({ table: found.value, whatItHolds: () => unknownText(bytes, form.mark, limits) });
  }
  if (form.kind !== "zip") return stopped(unreadable("V01/not-a-table", { form: form.kind }));
  const workbook = await readWorkbook(bytes, limits);
  if (!workbook.ok) return workbook;
  const { sheets, format } = workbook.value;
  return done({ table: findInWorkbook(sheets, format), whatItHolds: () => unknownWorkbook(sheets) });
};
