import type { Profile } from "@coop-census/contracts";
import { type Delimiter, eachCsvRecord } from "../csv/each-csv-record.ts";
import { detectForm } from "../form/detect-form.ts";
import { defaultLimits } from "../table/limits.ts";
import { decodeText } from "../text/decode-text.ts";
import { textCandidates } from "./text-candidates.ts";

/** The rows of a text file, each cell as it was written; blank cells are absent, and rows count as findings count them. */
export interface SentText {
  readonly delimiter: Delimiter;
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, string> }[];
}

/** Splits a text file into its cells exactly as the profile reads it; null for a workbook, and where the profile cannot read it. */
export const readSentText = (bytes: Uint8Array, profile: Profile): SentText | null => {
  const form = detectForm(bytes);
  if (form.kind !== "text") return null;
  const [candidate] = textCandidates(bytes, form.mark, [profile], {
    limits: defaultLimits,
    records: undefined,
  }).candidates;
  const delimiter = ([",", ";", "\t", "|"] as const).find((one) => one === candidate?.delimiter);
  const text = decodeText(bytes, form.mark, profile.form.encoding);
  if (delimiter === undefined || !text.ok) return null;
  const rows: { readonly row: number; readonly cells: ReadonlyMap<number, string> }[] = [];
  eachCsvRecord(text.value.text, delimiter, ({ row, fields }) => {
    const cells = new Map(fields.flatMap((field, at) => (field === "" ? [] : [[at + 1, field] as const])));
    if (cells.size > 0) rows.push({ row, cells });
    return "go on";
  });
  return { delimiter, rows };
};
