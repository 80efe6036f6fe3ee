import type { Sheet } from "../table/sheet.ts";
import { makeChoice } from "./make-choice.ts";
import { makeUnknownTable } from "./make-unknown-table.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** Finds the table of a workbook on the visible sheet whose header the vocabulary knows best; null where there is none. */
export const findInWorkbook = (sheets: readonly Sheet[], format: "xlsx" | "ods"): UnknownTable | null => {
  const tables = sheets
    .filter(({ isHidden }) => !isHidden)
    .map((sheet) => makeUnknownTable(sheet, { format, encoding: null, delimiter: null }))
    .filter((table) => table !== null)
    .toSorted((a, b) => b.header.score - a.header.score);
  const [best, ...others] = tables;
  if (best === undefined) return null;
  const name = best.sheet.name ?? "";
  const reason = {
    code: others.length === 0 ? "only-table" : "several-tables",
    params: { sheets: String(tables.length) },
  };
  const alternatives = others.map(({ sheet }) => sheet.name ?? "");
  const sheet = makeChoice("sheet", name, others.length === 0 ? "proved" : "likely", reason, { alternatives });
  return { ...best, choices: [sheet, ...best.choices] };
};
