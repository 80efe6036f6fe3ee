import type { RefusalDetail } from "@coop-census/contracts";
import { type CsvText, eachCsvRecord } from "../csv/each-csv-record.ts";
import { decodeText } from "../text/decode-text.ts";
import { findControl } from "../text/find-control.ts";
import type { NamedFile } from "./named-file.ts";

/** A record by the names of its columns; a cell that is blank is "". */
export interface CsvRecord {
  /** As an editor shows it. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  readonly mistakes: readonly RefusalDetail[];
}

const failed = (where: string, message: string): CsvRecords => ({ records: [], mistakes: [{ where, message }] });

const isBlank = (text: string): boolean => text.trim() === "";

const mostColumns = 1_024;

const headerMistakes = (labels: readonly string[], required: readonly string[]): readonly string[] => {
  const named = labels.filter((label) => label !== "");
  const twice = new Set(named.filter((label, index) => named.indexOf(label) !== index));
  const missing = required.filter((label) => !named.includes(label));
  return [
    ...[...twice].map((label) => `The column ${label} stands twice. Keep one of them, or give each its own name.`),
    ...(missing.length === 0
      ? []
      : [`The header lacks the columns ${missing.join(", ")}. Add them, separated by commas.`]),
    ...(labels.length > mostColumns
      ? [`The header has more than ${mostColumns} columns. Keep those of the table.`]
      : []),
  ];
};

/** A row that is shorter than the header is whole: spreadsheets leave blank cells out at its end. */
const rowMistakes = ({ fields }: CsvText, labels: readonly string[]): readonly string[] => {
  const extra = fields.findIndex((field, index) => !isBlank(field) && (labels[index] ?? "") === "");
  const control = fields.map(findControl).find((name) => name !== null);
  return [
    ...(extra === -1
      ? []
      : [
          `"${fields[extra] ?? ""}" stands in column ${extra + 1}, which the header does not name. Put quotes around a cell that holds a comma, or name the column.`,
        ]),
    ...(control === undefined ? [] : [`A cell holds the control character ${control}. Type the cell anew.`]),
  ];
};

const quotesMistake =
  "A quoted cell is not closed, or text follows it. Close the quotes, and double those inside a cell.";

/**
 * Reads a comma-separated UTF-8 file with a header; columns it must have and lacks are mistakes, others are let be. All
 * mistakes are told at once; there are records only when there is none.
 */
export const readCsvRecords = ({ name, bytes }: NamedFile, required: readonly string[]): CsvRecords => {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : null;
  const text = decodeText(bytes, mark, "utf-8");
  if (!text.ok) {
    const { line = "?", byte = "?" } = text.finding.params;
    return failed(`${name} line ${line}`, `Byte ${byte} is not UTF-8. Save the file as UTF-8.`);
  }
  const records: CsvRecord[] = [];
  const mistakes: RefusalDetail[] = [];
  let labels: readonly string[] | null = null;
  eachCsvRecord(text.value.text, ",", (record) => {
    const tell = (messages: readonly string[]): void => {
      mistakes.push(...messages.map((message) => ({ where: `${name} line ${record.line}`, message })));
    };
    const { line, fields, brokenQuotes } = record;
    // What stands in a record of broken quotes may belong to many.
    if (brokenQuotes !== null) tell([quotesMistake]);
    else if (fields.every(isBlank)) return "go on";
    else if (labels === null) {
      labels = fields.map((field) => field.trim());
      tell(headerMistakes(labels, required));
    } else {
      tell(rowMistakes(record, labels));
      const cells = labels.map((label, index) => [label, fields[index] ?? ""] as const);
      records.push({ line, cells: Object.fromEntries(cells.filter(([label]) => label !== "")) });
    }
    return "go on";
  });
  if (labels === null && mistakes.length === 0) {
    return failed(name, `${name} is empty. Name a CSV file with a header line and rows below it.`);
  }
  return mistakes.length === 0 ? { records, mistakes } : { records: [], mistakes };
};
