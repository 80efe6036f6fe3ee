import { columnLetters, decimal } from "@coop-census/census";
import type { Column, ColumnType, Table } from "../../table/table.ts";
import {
  figureCell,
  plainNumberCell,
  textCell,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
} from "./workbook-cell.ts";

/** A sheet of rows under one header. */
export interface TableSheet<Row> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  /** Columns that stay in sight. */
  readonly frozen: number;
}

export interface SheetColumn<Row> {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly of: (row: Row) => WorkbookCell | null;
}

/** Rows above the first of the table: its title, what it is, its header. */
const headRows = 3;

const widths: Readonly<Record<ColumnType, number>> = {
  text: 28,
  code: 14,
  list: 30,
  date: 12,
  decimal: 15,
  integer: 10,
  flag: 8,
};

const headOf = (name: string): string => (name.slice(0, 1).toUpperCase() + name.slice(1)).replaceAll("_", " ");

const cellMaker = <Row>({ type, name, of }: Column<Row>): ((row: Row) => WorkbookCell | null) => {
  // Most texts of a column are few: each is one cell.
  const known = new Map<string, WorkbookCell>();
  const textOf = (text: string): WorkbookCell => {
    const cell = known.get(text) ?? textCell(text);
    if (known.size < 1_000) known.set(text, cell);
    return cell;
  };
  return (row) => {
    const field = of(row);
    if (field === null || field === "") return null;
    if (name === "year") return plainNumberCell(Number(field));
    return type === "decimal" || type === "integer" ? figureCell(decimal(String(field))) : textOf(String(field));
  };
};

/** The columns of one of the edition's CSV files as those of a sheet: all, or those that are named. */
export const columnsOfTable = <Row>(table: Table<Row>, named?: readonly string[]): readonly SheetColumn<Row>[] =>
  table.columns
    .filter(({ name }) => named === undefined || named.includes(name))
    .map((column) => ({
      head: headOf(column.name),
      width: column.name === "sentence" ? 90 : widths[column.type],
      of: cellMaker(column),
    }));

const rowsOf = function* <Row>({ title, about, columns, rows }: TableSheet<Row>): Generator<WorkbookRow> {
  yield { cells: [textCell(title, "title")], height: 24 };
  yield { cells: [textCell(about, "remark")] };
  yield { cells: columns.map(({ head }) => textCell(head, "head")), height: 32 };
  for (const row of rows) yield { cells: columns.map(({ of }) => of(row)) };
};

/** The sheet: its header frozen, with a filter, printed again on every page. */
export const tableSheet = <Row>(table: TableSheet<Row>): WorkbookSheet => ({
  name: table.name,
  columns: table.columns.map(({ width }) => ({ width })),
  rows: rowsOf(table),
  frozen: { rows: headRows, columns: table.frozen },
  isLandscape: true,
  filter: `A${headRows}:${columnLetters(table.columns.length)}${headRows + table.rows.length}`,
});
