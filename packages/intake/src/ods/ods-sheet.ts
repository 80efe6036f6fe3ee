import type { Finding } from "@coop-census/census";
import { unreadable } from "../finding/unreadable.ts";
import type { Limits } from "../table/limits.ts";
import type { MergedRange, SheetCell, SheetRow } from "../table/sheet.ts";
import { findControl } from "../text/find-control.ts";
import { countOne, newTally, type SheetTally } from "../workbook/sheet-tally.ts";

/** A cell with how often it is repeated and how far it is merged. */
export interface PlacedCell {
  readonly content: SheetCell | null;
  readonly isFormula: boolean;
  readonly repeated: number;
  readonly columns: number;
  readonly rows: number;
}

/** Gathers the rows of one table; repeats cost nothing where they are blank, and are counted before they are made. */
export interface OdsSheet {
  readonly rows: SheetRow[];
  readonly merged: MergedRange[];
  readonly tally: SheetTally;
  readonly addColumns: (repeated: number, isHidden: boolean) => void;
  readonly openRow: () => void;
  readonly addCell: (cell: PlacedCell) => Finding | null;
  readonly closeRow: (repeated: number, isHidden: boolean) => Finding | null;
}

const plainNumber = /^\s*[-+]?[1-9]\d*([.,\s'\u00a0\u202f]\d+)*\s*$/;

export const makeOdsSheet = (name: string, limits: Limits, spent: { cells: number }): OdsSheet => {
  const rows: SheetRow[] = [];
  const merged: MergedRange[] = [];
  const tally = newTally();
  let row = 1;
  let column = 1;
  let columns = 1;
  let cells = new Map<number, SheetCell>();

  const limit = (which: string, value: number): Finding =>
    unreadable("V01/limit", { limit: which, value: String(value) }, { sheet: name, row });

  const merge = ({ columns: wide, rows: high }: PlacedCell): Finding | null => {
    if (wide <= 1 && high <= 1) return null;
    merged.push({ top: row, left: column, bottom: row + high - 1, right: column + wide - 1 });
    return merged.length > limits.mergedRanges ? limit("mergedRanges", limits.mergedRanges) : null;
  };

  const addCell = (cell: PlacedCell): Finding | null => {
    const over = merge(cell);
    const { content, repeated } = cell;
    const from = column;
    column += repeated;
    if (over !== null || content === null) return over;
    if (row > limits.rows) return limit("rows", limits.rows);
    if (column - 1 > limits.columns) return limit("columns", limits.columns);
    if (content.text.length > limits.textLength) return limit("textLength", limits.textLength);
    const character = findControl(content.text);
    if (character !== null) {
      return unreadable("V01/control-character", { character }, { sheet: name, row, column: from });
    }
    for (let at = from; at < column; at++) {
      cells.set(at, content);
      tally.columns.add(at);
      if (cell.isFormula) countOne(tally.formulas, row);
      if (content.kind === "text" && plainNumber.test(content.text)) countOne(tally.textNumbers, row);
    }
    return null;
  };

  const closeRow = (repeated: number, isHidden: boolean): Finding | null => {
    if (cells.size > 0) {
      spent.cells += cells.size * repeated;
      if (spent.cells > limits.cells) return limit("cells", limits.cells);
      if (row + repeated - 1 > limits.rows) return limit("rows", limits.rows);
      for (let at = row; at < row + repeated; at++) {
        rows.push({ row: at, cells });
        if (isHidden) countOne(tally.hiddenRows, at);
      }
    }
    row += repeated;
    return null;
  };

  return {
    rows,
    merged,
    tally,
    addColumns: (repeated, isHidden) => {
      if (isHidden) tally.hiddenColumns.push({ from: columns, to: columns + repeated - 1 });
      columns += repeated;
    },
    openRow: () => {
      column = 1;
      cells = new Map();
    },
    addCell,
    closeRow,
  };
};
