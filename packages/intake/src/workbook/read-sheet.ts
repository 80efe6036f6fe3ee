import type { Finding } from "@coop-census/census";
import { done, type Outcome } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { MergedRange, Sheet, SheetCell, SheetRow } from "../table/sheet.ts";
import { findControl } from "../text/find-control.ts";
import type { Archive } from "./archive.ts";
import { parseRange, parseReference } from "./cell-reference.ts";
import { parsePart } from "./parse-part.ts";
import { type CellContext, readCell } from "./read-cell.ts";

interface OpenCell {
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string;
  formula: string | null;
}

const byRow = (a: SheetRow, b: SheetRow): number => a.row - b.row;

/** Reads one worksheet. Rows and cells without a reference follow the one before, as the format allows. */
export const readSheet = async (
  archive: Archive,
  source: { readonly part: string; readonly name: string },
  context: CellContext,
  limits: Limits,
): Promise<Outcome<Sheet>> => {
  const rows = new Map<number, Map<number, SheetCell>>();
  const seenRows = new Set<number>();
  let seenColumns = new Set<number>();
  const merged: MergedRange[] = [];
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let isPhonetic = false;
  let sink: "value" | "inline" | "formula" | null = null;

  const limit = (name: string, value: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value) }, { sheet: source.name, row });

  const contradicts = (reason: string): Finding =>
    unreadable("V01/broken-workbook", { part: source.part, reason }, { sheet: source.name, row, column });

  const openRow = (stated: string | undefined): Finding | null => {
    if (stated !== undefined && !/^\d{1,8}$/.test(stated)) return contradicts(`"${stated}" is no row`);
    row = stated === undefined ? row + 1 : Number(stated);
    column = 0;
    if (seenRows.has(row)) return contradicts(`row ${row} of sheet ${source.name} stands twice`);
    seenRows.add(row);
    seenColumns = new Set();
    return null;
  };

  const openCell = (attributes: Readonly<Record<string, string>>): Finding | null => {
    const stated = attributes["r"];
    const reference = stated === undefined ? { row, column: column + 1 } : parseReference(stated);
    if (reference === null) return contradicts(`"${stated}" is no cell`);
    column = reference.column;
    if (reference.row !== row) return contradicts(`cell ${stated} of sheet ${source.name} stands in row ${row}`);
    if (seenColumns.has(column)) {
      return contradicts(`cell ${stated ?? `${column} of row ${row}`} of sheet ${source.name} stands twice`);
    }
    seenColumns.add(column);
    cell = {
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? "0"),
      value: null,
      inline: "",
      formula: null,
    };
    return null;
  };

  const openPart = (name: string): void => {
    if (cell === null) return;
    if (name === "v") {
      cell.value = "";
      sink = "value";
    } else if (name === "f") {
      cell.formula = "";
      sink = "formula";
    } else if (name === "t" && !isPhonetic) sink = "inline";
    else if (name === "rPh") isPhonetic = true;
  };

  const closeCell = (): Finding | null => {
    const content = cell === null ? null : readCell(cell, context);
    cell = null;
    if (content === null) return null;
    archive.spent.cells += 1;
    if (row > limits.rows) return limit("rows", limits.rows);
    if (column > limits.columns) return limit("columns", limits.columns);
    if (archive.spent.cells > limits.cells) return limit("cells", limits.cells);
    if (content.text.length > limits.textLength) return limit("textLength", limits.textLength);
    const character = findControl(content.text);
    if (character !== null) {
      return unreadable("V01/control-character", { character }, { sheet: source.name, row, column });
    }
    const cells = rows.get(row) ?? new Map<number, SheetCell>();
    rows.set(row, cells.set(column, content));
    return null;
  };

  const parsed = await parsePart(archive, source.part, limits, {
    open: (name, attributes) => {
      if (name === "row") return openRow(attributes["r"]);
      if (name === "c") return openCell(attributes);
      if (name === "mergeCell") {
        const range = parseRange(attributes["ref"] ?? "");
        if (range !== null) merged.push(range);
        if (merged.length > limits.mergedRanges) return limit("mergedRanges", limits.mergedRanges);
      } else openPart(name);
      return null;
    },
    text: (text) => {
      if (cell === null || sink === null) return;
      cell[sink] = (cell[sink] ?? "") + text;
    },
    close: (name) => {
      if (name === "v" || name === "f" || name === "t") sink = null;
      if (name === "rPh") isPhonetic = false;
      return name === "c" ? closeCell() : null;
    },
  });
  if (!parsed.ok) return parsed;
  const found = [...rows].map(([number, cells]) => ({ row: number, cells })).toSorted(byRow);
  return done({ name: source.name, isHidden: false, rows: found, merged, joint: " " });
};
