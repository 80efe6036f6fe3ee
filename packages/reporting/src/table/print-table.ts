import { printCsv } from "@coop-census/contracts";
import { printField } from "./print-field.ts";
import { sortRows } from "./sort-rows.ts";
import type { Table } from "./table.ts";

/**
 * The lines of a table's CSV text: a header, then the rows in code point order of their fields, whatever order they came in.
 * Of a large table no more than the rows themselves are held.
 */
export function* tableLines<Row>(table: Pick<Table<Row>, "columns">, rows: Iterable<Row>): Generator<string> {
  const { columns } = table;
  yield printCsv([columns.map((column) => column.name)]);
  for (const row of sortRows(table, rows)) {
    yield printCsv([columns.map((column) => printField(column, column.of(row)))]);
  }
}

/** The same as one text. */
export const printTable = <Row>(table: Pick<Table<Row>, "columns">, rows: Iterable<Row>): string =>
  [...tableLines(table, rows)].join("");
