import { guardFormula, printCsv } from "@coop-census/contracts";
import { compareFields } from "../text/compare-fields.ts";
import type { Column, Table } from "./table.ts";

const numeric = new Set(["decimal", "integer"]);

const printField = <Row>(column: Column<Row>, row: Row): string => {
  const value = column.of(row);
  if (value === null) return "";
  return numeric.has(column.type) ? String(value) : guardFormula(String(value));
};

/** The CSV text of a table: a header, then the rows in code point order of their fields, whatever order they came in. */
export const printTable = <Row>(table: Table<Row>, rows: Iterable<Row>): string => {
  const fields = Array.from(rows, (row) => table.columns.map((column) => printField(column, row)));
  return printCsv([table.columns.map((column) => column.name), ...fields.sort(compareFields)]);
};
