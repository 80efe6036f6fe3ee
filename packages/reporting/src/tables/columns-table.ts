import { column } from "../table/column.ts";
import type { ColumnFacts, Table } from "../table/table.ts";

/** A column of a file of the folder; `position` counts from 1. */
export interface ColumnRow extends ColumnFacts {
  readonly path: string;
  readonly position: number;
}

/** columns.csv: the column dictionary. */
export const columnsTable: Table<ColumnRow> = {
  path: "columns.csv",
  about: "The column dictionary: every column of every CSV file of the folder, of this one too.",
  columns: [
    column("file", "code", "The file", (row) => row.path),
    column("column", "code", "The column's header", (row) => row.name),
    column("position", "integer", "Its place among the file's columns, from 1", (row) => row.position),
    column(
      "type",
      "code",
      "text, code, list (codes joined by one space), date (a day, month or year in ISO form), flag (true or false), decimal (exact, point as decimal sign, no grouping) or integer. In all but decimal and integer, an apostrophe stands before a field that would begin with = + - @ ' a tab or a line end, so that no spreadsheet runs it as a formula; take one apostrophe away to read it",
      (row) => row.type,
    ),
    column("unit", "code", "What a number counts; 'see x' where the row's column x says it", (row) => row.unit),
    column("meaning", "text", "What it says", (row) => row.meaning),
    column(
      "code_list",
      "list",
      "The code lists of code-lists.csv that its codes are in, or the file that defines them; blank for others",
      (row) => row.codeList,
    ),
  ],
};
