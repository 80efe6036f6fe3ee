import { type Finding, makeRegisterSums, type RegisterSums, type RuleContext, unitsPerEuro } from "@coop-census/census";
import { unreadable } from "../../finding/unreadable.ts";
import { findControl } from "../../text/find-control.ts";
import { makeRegisterReader } from "../make-register-reader.ts";
import type { RegisterPlan } from "../register-plan.ts";
import { planBytes } from "./byte-plan.ts";
import { makeUtf8Check } from "./check-utf8.ts";
import { makeCopyText } from "./copy-text.ts";
import { makePlainRows, type PlainRows } from "./plain-rows.ts";
import { type ByteRecord, type RecordReader, readRecords } from "./read-records.ts";
import { makeRowWriter, rowFields } from "./row-format.ts";
import { makeSuspects, type Suspected } from "./suspects.ts";

/** What becomes of a register while its bytes come. */
export interface RegisterBytes {
  /** The fields of the rows in the order in which they are written. */
  readonly fields: readonly string[];
  /** Reads what is whole by now; answers with the finding that ends the reading, null while there is none. */
  push(chunk: Uint8Array): Finding | null;
  /** Reads the rest and hands on what is left. */
  end(): Finding | null;
  /** What was read adds up to this, without what the findings of single rows keep out. */
  sums(): RegisterSums;
  /** Which enterprises it may have twice. */
  suspected(): Suspected;
  /** Whether some row is a total of others. */
  hasTotals(): boolean;
}

export interface RegisterBytesInput {
  readonly plan: RegisterPlan;
  readonly context: Omit<RuleContext, "ret">;
  /** The byte between two fields. */
  readonly delimiter: number;
  /** How many columns the header has, those that are not read among them. */
  readonly width: number;
  readonly limits: { readonly rows: number; readonly columns: number };
  /** Rows in Postgres's text format, some hundred kilobytes at a time; the bytes are never touched again. */
  readonly onRows: (bytes: Buffer) => void;
  /** The findings of one row, in the order of its columns. */
  readonly onFindings: (findings: readonly Finding[]) => void;
}

const longestRecord = 1_000_000;
const handedOn = 256 * 1024;

const nothingOut: ReadonlySet<string> = new Set();

/** The indicators of a row that its findings keep out of every figure. */
const keptOutBy = (findings: readonly Finding[], row: number): ReadonlySet<string> =>
  findings.length === 0
    ? nothingOut
    : new Set(
        findings
          .filter(({ severity }) => severity === "ERROR" || severity === "HOLD")
          .flatMap(({ keepsOut }) => keepsOut.flatMap((one) => (one.row === row ? [one.indicator] : []))),
      );

const fieldOf = ({ bytes, starts, ends, hasDoubledQuotes }: ByteRecord, index: number): string => {
  const text = bytes.toString("utf8", starts[index], ends[index]);
  const single = hasDoubledQuotes ? text.replaceAll('""', '"') : text;
  return single.includes("\r") ? single.replaceAll(/\r\n?/g, "\n") : single;
};

/**
 * Reads a register from UTF-8 bytes without a mark, in one pass and in memory that no file makes larger: rows that are
 * plain to see from the bytes themselves, all others as text, exactly and with their findings. Only planned columns are looked at.
 */
export const readRegisterBytes = (input: RegisterBytesInput): RegisterBytes => {
  const { plan, context, limits } = input;
  const out = makeCopyText(handedOn, input.onRows);
  const write = makeRowWriter(plan, out);
  const readRow = makeRegisterReader(plan, context);
  const bytePlan = planBytes(plan, context.country, input.width);
  const { currency } = plan.frame.terms;
  const frame: RuleContext = { ...context, ret: plan.frame };
  const rateOf = (year: number | null): number | null => {
    const rate = currency === null ? null : unitsPerEuro(frame, year ?? context.year, currency);
    return rate === null || Number(rate) <= 0 ? null : Number(rate);
  };
  const suspects = makeSuspects();
  const total = makeRegisterSums();
  const plain: PlainRows | null = bytePlan === null ? null : makePlainRows(bytePlan, { out, suspects }, rateOf);
  let hasTotals = false;
  const wanted = new Set(plan.columns.map(({ column }) => column - 1));
  let ended: Finding | null = null;

  const overLimit = (name: string, value: number, row: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value) }, { row });

  const stopAt = (record: ByteRecord): Finding | null => {
    const { row } = record;
    if (record.isBroken) return unreadable("V01/broken-quotes", { reason: "InvalidQuotes" }, { row });
    if (row > limits.rows) return overLimit("rows", limits.rows, row);
    return record.count > limits.columns ? overLimit("columns", limits.columns, row) : null;
  };

  const readAsText = (record: ByteRecord): Finding | null => {
    const { row } = record;
    const stop = stopAt(record);
    if (stop !== null) return stop;
    const fields: string[] = [];
    for (let index = 0; index < record.count; index += 1) fields.push(fieldOf(record, index));
    for (const [index, text] of fields.entries()) {
      // What is not read is of no concern, and only seen to be there.
      const character = wanted.has(index) ? findControl(text) : null;
      if (character !== null) return unreadable("V01/control-character", { character }, { row, column: index + 1 });
    }
    const reading = readRow(fields, row);
    if (reading.findings.length > 0) input.onFindings(reading.findings);
    if (reading.row === null) return null;
    write(reading.row);
    suspects.row(reading.row);
    if (reading.row.kind === "total") hasTotals = true;
    const kept = keptOutBy(reading.findings, row);
    total.add(reading.row, (indicator) => kept.has(indicator));
    if (reading.findings.length === 0) plain?.learn(reading.row);
    return null;
  };

  const records: RecordReader = readRecords(
    { delimiter: input.delimiter, fields: limits.columns, longest: longestRecord },
    (record) => {
      if (record.row <= plan.headerRow) return "go on";
      if (record.row <= limits.rows && plain !== null && plain.take(record)) return "go on";
      ended = readAsText(record);
      return ended === null ? "go on" : "stop";
    },
  );
  const utf8 = makeUtf8Check();
  let before = 0;

  const after = (state: ReturnType<RecordReader["push"]>): Finding | null => {
    if (state === "too long") ended ??= overLimit("bytes of one row", longestRecord, records.count() + 1);
    return ended;
  };
  const undecodable = (offset: number, byte: number): Finding => {
    const row = records.count() + 1;
    const hex = `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    const params = { encoding: "utf-8", byte: hex, offset: String(offset), line: String(row) };
    return unreadable("V01/undecodable", params, { row });
  };
  return {
    fields: rowFields(plan),
    push: (chunk) => {
      const invalid = utf8.push(chunk);
      const sound = invalid === -1 ? chunk : chunk.subarray(0, Math.max(0, invalid - before));
      before += chunk.length;
      const finding = after(records.push(sound));
      return finding ?? (invalid === -1 ? null : undecodable(invalid, chunk[sound.length] ?? 0));
    },
    end: () => {
      const invalid = utf8.end();
      const finding = invalid === -1 ? after(records.end()) : undecodable(invalid, utf8.rest());
      if (finding === null) out.flush();
      plain?.addTo(total);
      return finding;
    },
    sums: () => total,
    suspected: () => suspects.found(),
    hasTotals: () => hasTotals,
  };
};
