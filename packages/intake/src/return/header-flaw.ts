import { type Finding, leftOut } from "@coop-census/census";
import { unreadable } from "../finding/unreadable.ts";
import type { Header } from "../header/header.ts";
import { labelKey } from "../header/label-key.ts";
import type { Candidate } from "./candidate.ts";

/** Why a header cannot be read in one way only, so that it is no header; null where it can. */
export const headerFlaw = ({ sheet, search, rivalSheets }: Candidate, header: Header): Finding | null => {
  if (rivalSheets.length > 0) {
    return unreadable("V01/two-tables", { sheets: [sheet.name ?? "", ...rivalSheets].join(", ") });
  }
  if (search.repeatedAt !== null) {
    const [first = 0, second = 0] = [header.bottom, search.repeatedAt].toSorted((a, b) => a - b);
    const params = { firstRow: String(first), secondRow: String(second) };
    return unreadable("V01/two-header-rows", params, { sheet: sheet.name, row: second });
  }
  const seen = new Map<string, number>();
  for (const { column, label, code } of header.columns) {
    if (code === null || code === leftOut || label === null) continue;
    const first = seen.get(labelKey(label));
    seen.set(labelKey(label), column);
    if (first === undefined) continue;
    const params = { label, first: String(first), second: String(column) };
    return unreadable("V01/duplicate-column", params, { sheet: sheet.name, row: header.bottom, column, header: label });
  }
  return null;
};
