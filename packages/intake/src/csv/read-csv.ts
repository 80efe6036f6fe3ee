import type { Finding } from "@coop-census/census";
import Papa from "papaparse";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { Sheet, SheetCell, SheetRow } from "../table/sheet.ts";
import { findControl } from "../text/find-control.ts";

export type Delimiter = "," | ";" | "\t";

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

/** Reads RFC 4180 text; a row is a record, as Excel counts it, also where a quoted cell holds line ends. */
export const readCsv = (text: string, delimiter: Delimiter, limits: Limits): Outcome<Sheet> => {
  const rows: SheetRow[] = [];
  let row = 0;
  let cellCount = 0;
  let finding: Finding | null = null;
  // Mixed line ends confuse any parser that decides on one of them.
  Papa.parse<string[]>(text.replaceAll(/\r\n?/g, "\n"), {
    delimiter,
    newline: "\n",
    step: ({ data, errors }, parser) => {
      row += 1;
      const cells = toCells(data);
      cellCount += cells.size;
      const quotes = errors.find(({ type }) => type === "Quotes");
      finding =
        quotes === undefined
          ? (overLimit(data, row, cellCount, limits) ?? controlIn(cells, row))
          : unreadable("V01/broken-quotes", { reason: quotes.code }, { row });
      if (finding !== null) parser.abort();
      else if (cells.size > 0) rows.push({ row, cells });
    },
  });
  if (finding !== null) return stopped(finding);
  return done({ name: null, isHidden: false, rows, merged: [], joint: delimiter });
};
