import { guardFormula, printCsv } from "@coop-census/contracts";
import { compareFields } from "../text/compare-fields.ts";
import type { Column, Table } from "./table.ts";

const numeric = new Set(["decimal", "integer"]);

const printField = <Row>(column: Column<Row>, row: Row): string => {
  const value = column.of(row);
  if (value === null) return "";
  return numeric.has(column.type) ? String(value) : guardFormula(String(value));
};

/** Columns whose fields are kept while rows are put in order: those that identify a row stand first, so the others are hardly asked. */
const kept = 10;

/**
 * The lines of a table's CSV text: a header, then the rows in code point order of their fields, whatever order they came in.
 * Of a large table no more than the rows themselves are held.
 */
export function* tableLines<Row>({ columns }: Pick<Table<Row>, "columns">, rows: Iterable<Row>): Generator<string> {
  const [first, others] = [columns.slice(0, kept), columns.slice(kept)];
  const fieldsOf = (of: readonly Column<Row>[], row: Row): readonly string[] =>
    of.map((column) => printField(column, row));
  yield printCsv([columns.map((column) => column.name)]);
  const keyed = Array.from(rows, (row) => ({ row, fields: fieldsOf(first, row) }));
  keyed.sort(
    (a, b) => compareFields(a.fields, b.fields) || compareFields(fieldsOf(others, a.row), fieldsOf(others, b.row)),
  );
  for (const { row, fields } of keyed) yield printCsv([[...fields, ...fieldsOf(others, row)]]);
}

/** The same as one text. */
export const printTable = <Row>(table: Pick<Table<Row>, "columns">, rows: Iterable<Row>): string =>
  [...tableLines(table, rows)].join("");
