import { columnLetters, type Finding } from "@coop-census/census";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { SheetCell, SheetRow } from "../table/sheet.ts";
import { findControl } from "../text/find-control.ts";
import { parseReference } from "./cell-reference.ts";
import { excelBounds } from "./excel-bounds.ts";
import { type CellContext, readCell } from "./read-cell.ts";
import { countOne, type SheetTally } from "./sheet-tally.ts";
import type { StoredCell, StoredRow } from "./stored-row.ts";

/** The sheet that rows are taken for, and what may be taken. */
export interface RowSource {
  readonly part: string;
  readonly name: string;
  readonly context: CellContext;
  readonly limits: Limits;
  /** Counts up over all sheets of the file. */
  readonly spent: { cells: number };
  readonly tally: SheetTally;
}

const plainNumber = /^\s*[-+]?[1-9]\d*([.,\s'\u00a0\u202f]\d+)*\s*$/;

/**
 * Makes what turns stored rows into rows of cells, in the order of the file; a row or cell without a reference follows
 * the one before, as the format allows, and one that contradicts its place is refused.
 */
export const makeRowTaker = (source: RowSource, visit: (row: SheetRow) => Finding | null) => {
  const { limits, context, spent, tally } = source;
  const seenRows = new Uint8Array(excelBounds.rows + 1);
  let row = 0;

  const limit = (name: string, value: number): Finding =>
    unreadable("V01/limit", { limit: name, value: String(value) }, { sheet: source.name, row });

  const contradicts = (reason: string, column: number | null = null): Finding =>
    unreadable("V01/broken-workbook", { part: source.part, reason }, { sheet: source.name, row, column });

  const place = (stated: string | undefined): Finding | null => {
    if (stated !== undefined && !/^[1-9]\d{0,7}$/.test(stated)) return contradicts(`"${stated}" is no row`);
    row = stated === undefined ? row + 1 : Number(stated);
    if (row > excelBounds.rows) return limit("rows", excelBounds.rows);
    if (seenRows[row] === 1) return contradicts(`row ${row} of sheet ${source.name} stands twice`);
    seenRows[row] = 1;
    return null;
  };

  const refusal = (cell: SheetCell, stored: StoredCell, column: number): Finding | null => {
    spent.cells += 1;
    if (row > limits.rows) return limit("rows", limits.rows);
    if (column > limits.columns) return limit("columns", limits.columns);
    if (spent.cells > limits.cells) return limit("cells", limits.cells);
    if (cell.kind === "number" || cell.kind === "date") return null;
    if (cell.text.length > limits.textLength) return limit("textLength", limits.textLength);
    const shared = stored.type === "s" ? context.strings.at(Number(stored.value)) : undefined;
    const character = shared === undefined ? findControl(cell.text) : shared.control;
    if (character === null) return null;
    return unreadable("V01/control-character", { character }, { sheet: source.name, row, column });
  };

  const countCell = (cell: SheetCell, stored: StoredCell, column: number): void => {
    tally.columns.add(column);
    if (stored.formula !== null && stored.value !== null && stored.value !== "") countOne(tally.formulas, row);
    if (cell.kind === "text" && plainNumber.test(cell.text)) countOne(tally.textNumbers, row);
  };

  /** The column of a cell that follows column `before`, or why it cannot stand there. */
  const columnOf = (stated: string | undefined, before: number): number | Finding => {
    if (stated === undefined) return before < excelBounds.columns ? before + 1 : limit("columns", excelBounds.columns);
    const reference = parseReference(stated);
    if (reference === null) return contradicts(`"${stated}" is no cell`, before);
    const { column } = reference;
    if (reference.row !== row)
      return contradicts(`cell ${stated} of sheet ${source.name} stands in row ${row}`, column);
    return column > excelBounds.columns ? limit("columns", excelBounds.columns) : column;
  };

  /** Puts the contents of a row at their columns; the finding that ends the reading, or null. */
  const fill = (stored: StoredRow, cells: Map<number, SheetCell>): Finding | null => {
    let blanks: Set<number> | null = null;
    let column = 0;
    let last = 0;
    for (const cell of stored.cells) {
      const found = cell.column > 0 ? cell.column : columnOf(cell.reference, column);
      if (typeof found !== "number") return found;
      column = found;
      if (column <= last && (cells.has(column) || blanks?.has(column) === true)) {
        return contradicts(`cell ${columnLetters(column)}${row} of sheet ${source.name} stands twice`, column);
      }
      last = Math.max(last, column);
      const content = readCell(cell, context);
      if (content === null) {
        blanks ??= new Set();
        blanks.add(column);
        continue;
      }
      const refused = refusal(content, cell, column);
      if (refused !== null) return refused;
      countCell(content, cell, column);
      cells.set(column, content);
    }
    return null;
  };

  const take = (stored: StoredRow): Finding | null => {
    const cells = new Map<number, SheetCell>();
    const refused = place(stored.reference) ?? fill(stored, cells);
    if (refused !== null || cells.size === 0) return refused;
    if (stored.isHidden) countOne(tally.hiddenRows, row);
    return visit({ row, cells });
  };

  return { take, limit, contradicts: (reason: string) => contradicts(reason), textLength: limits.textLength };
};
