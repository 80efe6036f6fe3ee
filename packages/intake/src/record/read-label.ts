import type { DimensionName, Label } from "@coop-census/census";
import { labelKey } from "../header/label-key.ts";
import { addressOf, type RowReader } from "./row-reader.ts";

/**
 * Reads the word that a row has for a dimension. A layout without the column takes the profile's default, then `absent`;
 * an empty cell stands for `blank`; a word that the profile does not know has code null.
 */
export const readLabel = (
  reader: RowReader,
  row: number,
  dimension: "TYPE" | "SCOPE" | "PERIM" | "GEO" | "ACTIVITY" | "CONF" | DimensionName,
  otherwise: { readonly absent: string | null; readonly blank: string | null },
): Label => {
  const [column] = reader.columnsByCode.get(dimension) ?? [];
  const { profile } = reader;
  if (column === undefined) {
    const isInLayout = profile.columns.some(({ code }) => code === dimension);
    const code = profile.defaults[dimension] ?? (isInLayout ? otherwise.blank : otherwise.absent);
    return { raw: "", code, address: addressOf(reader, row, null) };
  }
  const raw = reader.finder.throughMerges(row, column.column)?.text.trim() ?? "";
  const word = reader.words.get(dimension)?.get(labelKey(raw));
  const code = word ?? (raw === "" ? otherwise.blank : null);
  return { raw, code, address: addressOf(reader, row, column) };
};
