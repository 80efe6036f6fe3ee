import { type ReturnRecord, referenceDate } from "@coop-census/census";
import { parseReferenceDate } from "../date/parse-reference-date.ts";
import { addressOf, type RowReader } from "./row-reader.ts";

/** Reads a row's reference date; a real date cell needs no style. Null where the layout has no such column. */
export const readReference = (reader: RowReader, row: number): ReturnRecord["reference"] => {
  const [column] = reader.columnsByCode.get("REF_DATE") ?? [];
  if (column === undefined) return null;
  const cell = reader.finder.throughMerges(row, column.column);
  const raw = cell?.text.trim() ?? "";
  const date = cell?.kind === "date" ? referenceDate(raw) : parseReferenceDate(raw, reader.profile.form.dateStyle);
  return { raw, date, address: addressOf(reader, row, column) };
};
