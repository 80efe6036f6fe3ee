import { compareCodePoints } from "../text/compare-code-points.ts";
import { printField } from "./print-field.ts";
import type { Column, Table } from "./table.ts";

// Most rows differ in one of the first columns, which identify a row: what follows is hardly asked.
const compareRows = <Row>(columns: readonly Column<Row>[], a: Row, b: Row): number => {
  for (const column of columns) {
    const one = column.of(a);
    const other = column.of(b);
    const difference = one === other ? 0 : compareCodePoints(printField(column, one), printField(column, other));
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The rows of a table in code point order of the fields that they print, whatever order they came in. */
export const sortRows = <Row>({ columns }: Pick<Table<Row>, "columns">, rows: Iterable<Row>): readonly Row[] =>
  Array.from(rows).sort((a, b) => compareRows(columns, a, b));
