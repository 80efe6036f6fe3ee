import type { Choice, EncodingLabel } from "@coop-census/contracts";
import type { Delimiter } from "../csv/each-csv-record.ts";
import { readCsv } from "../csv/read-csv.ts";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Mark } from "../text/byte-order-mark.ts";
import { decodeText } from "../text/decode-text.ts";
import { type DetectedEncoding, detectEncoding } from "../text/detect-encoding.ts";
import { makeChoice } from "./make-choice.ts";
import { makeUnknownTable } from "./make-unknown-table.ts";
import type { UnknownTable } from "./unknown-table.ts";

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];

type Detected = Extract<DetectedEncoding, { kind: "detected" }>;

const encodingChoice = (detected: Detected, encoding: EncodingLabel): Choice => {
  const alternatives = [detected.encoding, ...detected.alternatives].filter((one) => one !== encoding);
  return makeChoice("encoding", encoding, detected.certainty, detected.reason, { alternatives });
};

const delimiterChoice = (best: UnknownTable, tables: readonly UnknownTable[]): Choice => {
  const rivals = tables.filter((table) => table !== best && table.header.score * 2 >= best.header.score);
  const params = { columns: String(best.header.columns.length) };
  const alternatives = rivals.map(({ form }) => form.delimiter ?? "");
  const certainty = rivals.length === 0 ? "proved" : "likely";
  return makeChoice("delimiter", best.form.delimiter, certainty, { code: "header", params }, { alternatives });
};

/** So many records tell the encoding and the delimiter by their words; a table has its header in fewer. */
const telling = 1_000;

const tablesIn = (text: string, encoding: EncodingLabel, limits: Limits): Outcome<readonly UnknownTable[]> => {
  const sheets = delimiters.map((delimiter) => ({ delimiter, read: readCsv(text, delimiter, limits, telling) }));
  const tables = sheets.flatMap(({ delimiter, read }) => {
    const table = read.ok ? makeUnknownTable(read.value, { format: "csv", encoding, delimiter }) : null;
    return table === null ? [] : [table];
  });
  const [first] = sheets;
  if (tables.length === 0 && first !== undefined && sheets.every(({ read }) => !read.ok) && !first.read.ok)
    return stopped(first.read.finding);
  return done(tables.toSorted((a, b) => b.header.score - a.header.score));
};

interface Found {
  readonly text: string;
  readonly table: UnknownTable;
  readonly rivals: readonly UnknownTable[];
}

/** The table of the encoding whose words the vocabulary knows best. */
const bestOf = (
  bytes: Uint8Array,
  mark: Mark,
  labels: readonly EncodingLabel[],
  limits: Limits,
): Outcome<Found | null> => {
  let best: Found | null = null;
  for (const label of labels) {
    const text = decodeText(bytes, mark, label);
    if (!text.ok) continue;
    const tables = tablesIn(text.value.text, label, limits);
    if (!tables.ok) return tables;
    const [table] = tables.value;
    if (table !== undefined && table.header.score > (best?.table.header.score ?? 0))
      best = { text: text.value.text, table, rivals: tables.value };
  }
  return done(best);
};

/** The table with all its rows. */
const wholeOf = (text: string, first: UnknownTable, limits: Limits): Outcome<UnknownTable> => {
  const sheet = readCsv(text, first.form.delimiter ?? ";", limits);
  return sheet.ok ? done(makeUnknownTable(sheet.value, first.form) ?? first) : sheet;
};

/** Finds the table of a text by its words, in whatever encoding and with whatever delimiter; null where there is none. */
export const findInText = (bytes: Uint8Array, mark: Mark, limits: Limits): Outcome<UnknownTable | null> => {
  const detected = detectEncoding(bytes, { isWhole: true });
  if (detected.kind === "foreign") return stopped(unreadable("V01/not-a-table", { form: detected.name }));
  const labels = detected.kind === "detected" ? [detected.encoding, ...detected.alternatives] : [];
  const best = bestOf(bytes, mark, labels, limits);
  if (!best.ok) return best;
  if (best.value === null || detected.kind !== "detected") {
    // What stopped the decoding explains more than a missing header.
    const text = decodeText(bytes, mark, labels[0] ?? "utf-8");
    return text.ok ? done(null) : text;
  }
  const { text, table: first, rivals } = best.value;
  const whole = wholeOf(text, first, limits);
  if (!whole.ok) return whole;
  const table = whole.value;
  const encoding = encodingChoice(detected, table.form.encoding ?? detected.encoding);
  return done({ ...table, choices: [encoding, delimiterChoice(first, rivals), ...table.choices] });
};
