import { type Breakdown, unknownBreakdown } from "@coop-census/census";
import { labelKey } from "../header/label-key.ts";
import { addressOf, type RowReader } from "./row-reader.ts";

/** Reads the sender's own breakdown ("BRANCH=transporte", "TOTAL=BRANCH"); null where the layout has none. */
export const readBreakdown = (reader: RowReader, row: number): Breakdown | null => {
  const [column] = reader.columnsByCode.get("BREAKDOWN") ?? [];
  if (column === undefined) return null;
  const raw = reader.finder.throughMerges(row, column.column)?.text.trim() ?? "";
  const address = addressOf(reader, row, column);
  const code = reader.words.get("BREAKDOWN")?.get(labelKey(raw));
  if (code === undefined) return { dimension: unknownBreakdown, member: raw, address };
  const [, dimension = "", member = ""] = /^([^=]+)=(.*)$/.exec(code) ?? [];
  return dimension === "TOTAL" ? { dimension: member, member: null, address } : { dimension, member, address };
};
