import type { ReturnRecord } from "@coop-census/census";
import { confidentialityOf } from "./confidentiality-of.ts";
import { readLabel } from "./read-label.ts";
import type { RowReader } from "./row-reader.ts";

/**
 * Reads whether the figures of a row may be published, by the profile's own words; a blank is as the profile's default,
 * free without one. A layout without the column says nothing of single rows.
 */
export const readConfidentiality = (reader: RowReader, row: number): Pick<ReturnRecord, "confidentiality"> => {
  if (!reader.columnsByCode.has("CONF")) return {};
  const otherwise = reader.profile.defaults["CONF"] ?? "F";
  const label = readLabel(reader, row, "CONF", { absent: otherwise, blank: otherwise });
  return { confidentiality: { ...label, code: confidentialityOf(label.code) } };
};
