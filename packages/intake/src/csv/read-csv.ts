import type { Finding } from "@coop-census/census";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Sheet, SheetCell, SheetRow } from "../table/sheet.ts";
import { findControl } from "../text/find-control.ts";
import { type Delimiter, eachCsvRecord } from "./each-csv-record.ts";

const toCells = (record: readonly string[]): ReadonlyMap<number, SheetCell> => {
  const cells = new Map<number, SheetCell>();
  record.forEach((text, index) => {
    if (text.trim() !== "") cells.set(index + 1, { kind: "text", text });
  });
  return cells;
};

const overLimit = (record: readonly string[], row: number, cells: number, limits: Limits): Finding | null => {
  const limit = (name: string, value: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value) }, { row });
  if (row > limits.rows) return limit("rows", limits.rows);
  if (record.length > limits.columns) return limit("columns", limits.columns);
  if (cells > limits.cells) return limit("cells", limits.cells);
  return record.some((text) => text.length > limits.textLength) ? limit("textLength", limits.textLength) : null;
};

const controlIn = (cells: ReadonlyMap<number, SheetCell>, row: number): Finding | null => {
  for (const [column, { text }] of cells) {
    const character = findControl(text);
    if (character !== null) return unreadable("V01/control-character", { character }, { row, column });
  }
  return null;
};

/**
 * Reads RFC 4180 text, or its first `records`; a row is a record, as Excel counts it, also where a quoted cell holds line
 * ends.
 */
export const readCsv = (
  text: string,
  delimiter: Delimiter,
  limits: Limits,
  records = Number.POSITIVE_INFINITY,
): Outcome<Sheet> => {
  const rows: SheetRow[] = [];
  let cellCount = 0;
  let finding: Finding | null = null;
  eachCsvRecord(text, delimiter, ({ row, fields, brokenQuotes }) => {
    const cells = toCells(fields);
    cellCount += cells.size;
    finding =
      brokenQuotes === null
        ? (overLimit(fields, row, cellCount, limits) ?? controlIn(cells, row))
        : unreadable("V01/broken-quotes", { reason: brokenQuotes }, { row });
    if (finding !== null) return "stop";
    if (cells.size > 0) rows.push({ row, cells, width: fields.length });
    return row < records ? "go on" : "stop";
  });
  if (finding !== null) return stopped(finding);
  return done({ name: null, isHidden: false, rows, merged: [], joint: delimiter });
};
