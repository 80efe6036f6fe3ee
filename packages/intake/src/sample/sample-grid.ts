import { type Decimal, decimal } from "@coop-census/census";
import { readCsv } from "../csv/read-csv.ts";
import { numberFormat } from "../number/number-format.ts";
import { parseNumber } from "../number/parse-number.ts";
import { defaultLimits } from "../table/limits.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";

/** A cell of a sample: words, a figure that is written in whatever format, or nothing. */
export type GridCell = { readonly text: string } | { readonly figure: Decimal } | null;

/** A sample as its header map describes it, to be written anew in other forms. */
export interface SampleGrid {
  readonly file: string;
  readonly organisation: string;
  readonly year: number;
  readonly language: string;
  /** The lines of the header joined by " > ". */
  readonly columns: readonly { readonly label: string; readonly code: string }[];
  readonly rows: readonly (readonly GridCell[])[];
}

const keyColumns = new Set(["TYPE", "GEO", "SCOPE", "PERIM", "REF_DATE", "FLAG", "NOTE"]);

const delimiters = { ";": ";", ",": ",", TAB: "\t" } as const;

const isDelimiter = (sign: string): sign is keyof typeof delimiters => sign in delimiters;

const sheetOf = async (line: Record<string, string>, bytes: Uint8Array) => {
  if (line["format"] === "xlsx") {
    const book = await readWorkbook(bytes, defaultLimits);
    return book.ok ? (book.value.sheets[0] ?? null) : null;
  }
  const label = { cp1252: "windows-1252", "utf-16": "utf-16le" }[line["encoding"] ?? ""] ?? "utf-8";
  const sign = line["delimiter"] ?? ";";
  const sheet = readCsv(
    new TextDecoder(label).decode(bytes),
    isDelimiter(sign) ? delimiters[sign] : ";",
    defaultLimits,
  );
  return sheet.ok ? sheet.value : null;
};

/** Reads a sample by its line of the manifest and the lines of the header map. */
export const sampleGrid = async (
  line: Record<string, string>,
  bytes: Uint8Array,
  headerMap: readonly Record<string, string>[],
): Promise<SampleGrid> => {
  const file = line["file"] ?? "";
  const map = headerMap.filter((one) => one["file"] === file && one["kind"] === "COLUMN");
  const columns = map.map(({ label = "", code = "" }) => ({ label, code }));
  const sheet = await sheetOf(line, bytes);
  const thousands =
    line["thousands"] === ""
      ? ""
      : (line["thousands"] ?? "").replace(/^U\+(\w+)$/, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
  const format = numberFormat(line["decimal"] || ".", thousands);
  const rows = (sheet?.rows ?? [])
    .filter(({ row }) => row > Number(line["header_row"]))
    .map(({ cells }) =>
      columns.map(({ code }, at): GridCell => {
        const cell = cells.get(at + 1);
        if (cell === undefined) return null;
        if (keyColumns.has(code)) return { text: cell.text };
        if (cell.kind === "number") return { figure: cell.value };
        const read = parseNumber(cell.text, format);
        return read.kind === "number" ? { figure: read.value } : { figure: decimal("0") };
      }),
    );
  return {
    file,
    organisation: line["reporter"] ?? "",
    year: Number(line["year"]),
    language: line["language"] ?? "",
    columns,
    rows,
  };
};
