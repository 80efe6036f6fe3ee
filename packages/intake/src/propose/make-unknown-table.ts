import type { Choice } from "@coop-census/contracts";
import { findUnknownHeader } from "../header/find-unknown-header.ts";
import { makeCellFinder } from "../table/merged-text.ts";
import { repeatsHeader } from "../table/repeated-header.ts";
import type { Sheet } from "../table/sheet.ts";
import { makeChoice } from "./make-choice.ts";
import { spreadUnknown } from "./spread-unknown.ts";
import { turnUnknown } from "./turn-unknown.ts";
import type { UnknownTable } from "./unknown-table.ts";

const headerChoice = (table: Omit<UnknownTable, "choices">): Choice => {
  const { header, sheet } = table;
  const known = header.columns.filter(({ match }) => match !== null).length;
  const params = {
    known: String(known),
    columns: String(header.columns.length),
    sheet: sheet.name ?? "",
    lines: String(header.bottom - header.top + 1),
    rows: String(table.rows.length),
  };
  const certainty = known * 2 >= header.columns.length ? "proved" : "likely";
  return makeChoice("header", String(header.bottom), certainty, { code: "words", params });
};

/** The table of a sheet with a header that the vocabulary knows, turned round or spread where it lies so; null where it knows none. */
export const makeUnknownTable = (source: Sheet, form: UnknownTable["form"]): UnknownTable | null => {
  const own = makeCellFinder(source);
  const long = spreadUnknown(source, own);
  if (long !== null) return { ...long, form, choices: [headerChoice({ ...long, form })] };
  const wide = findUnknownHeader(source, own);
  const turned = turnUnknown(source, wide);
  const { sheet, finder, header } = turned ?? { sheet: source, finder: own, header: wide };
  if (header === null) return null;
  const rows = sheet.rows.filter((row) => row.row > header.bottom && !repeatsHeader(sheet, finder, header.bottom, row));
  const orientation = turned === null ? "wide" : "turned";
  const table = { sheet, finder, header, rows, form, orientation } as const;
  return { ...table, choices: [headerChoice(table)] };
};
