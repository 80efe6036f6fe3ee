import type { RefusalDetail } from "@coop-census/contracts";
import { readCsv } from "../csv/read-csv.ts";
import { defaultLimits } from "../table/limits.ts";
import { decodeText } from "../text/decode-text.ts";
import type { NamedFile } from "./named-file.ts";

/** A record by the names of its columns; a cell that is blank is "". */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  readonly mistakes: readonly RefusalDetail[];
}

const failed = (where: string, message: string): CsvRecords => ({ records: [], mistakes: [{ where, message }] });

/** Reads a comma-separated UTF-8 file with a header; columns it must have and lacks are mistakes, others are let be. */
export const readCsvRecords = ({ name, bytes }: NamedFile, required: readonly string[]): CsvRecords => {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : null;
  const text = decodeText(bytes, mark, "utf-8");
  if (!text.ok) {
    const { line = "?", byte = "?" } = text.finding.params;
    return failed(`${name} line ${line}`, `Byte ${byte} is not UTF-8. Save the file as UTF-8.`);
  }
  const table = readCsv(text.value.text, ",", defaultLimits);
  if (!table.ok) {
    const { row } = table.finding.address;
    return failed(`${name} line ${row}`, "A quoted cell is not closed, or text follows it. Close the quotes.");
  }
  const [head, ...rows] = table.value.rows;
  const columns = [...(head?.cells ?? [])].map(([column, { text: label }]) => ({ column, label: label.trim() }));
  const missing = required.filter((label) => !columns.some((column) => column.label === label));
  if (missing.length > 0) {
    return failed(
      `${name} line 1`,
      `The header lacks the columns ${missing.join(", ")}. Add them, separated by commas.`,
    );
  }
  const records = rows.map(({ row, cells }) => ({
    line: row,
    cells: Object.fromEntries(columns.map(({ column, label }) => [label, cells.get(column)?.text ?? ""])),
  }));
  return { records, mistakes: [] };
};
