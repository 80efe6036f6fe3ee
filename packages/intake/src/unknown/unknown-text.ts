import type { Finding } from "@coop-census/census";
import { type Dialect, detectDialect } from "../csv/detect-dialect.ts";
import { readCsv } from "../csv/read-csv.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Mark } from "../text/byte-order-mark.ts";
import { decodeText } from "../text/decode-text.ts";
import { detectEncoding } from "../text/detect-encoding.ts";
import { tableShape } from "./table-shape.ts";

const shownStart = 60;

const nameOf = (delimiter: Dialect["delimiter"]): string => (delimiter === "\t" ? "TAB" : (delimiter ?? ""));

const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");

const startOf = (lines: readonly string[]): string => {
  const start = lines[0]?.trim().replaceAll(/\s+/g, " ") ?? "";
  return start.length > shownStart ? `${start.slice(0, shownStart)}…` : start;
};

/** Why nothing can be proposed for a text: it has no table, or one of which the census knows no word. */
export const unknownText = (bytes: Uint8Array, mark: Mark, limits: Limits): Finding => {
  const detected = detectEncoding(bytes, { isWhole: true });
  if (detected.kind === "foreign") return unreadable("V01/not-a-table", { form: detected.name });
  const encoding = detected.kind === "detected" ? detected.encoding : "utf-8";
  const decoded = decodeText(bytes, mark, encoding);
  if (!decoded.ok) return decoded.finding;
  const { text } = decoded.value;
  const lines = linesOf(text);
  const seen = { encoding, lines: String(lines.length), start: startOf(lines) };
  const { delimiter, certainty, preambleLines, reason } = detectDialect(text);
  if (delimiter === null) return unreadable("V01/no-columns", seen);
  if (certainty === "open") {
    const { share = "0", columns = "" } = reason.params;
    return unreadable("V01/uneven-lines", { ...seen, delimiter: nameOf(delimiter), share, columns });
  }
  const read = readCsv(text, delimiter, limits);
  if (!read.ok) return read.finding;
  const shape = tableShape(read.value, preambleLines);
  if (shape === null) return unreadable("V01/no-columns", seen);
  const { header, headerRow, rows, columns } = shape;
  return unreadable(
    "V01/unknown-table",
    { encoding, delimiter: nameOf(delimiter), rows: String(rows), columns: String(columns), header },
    { row: headerRow },
  );
};
