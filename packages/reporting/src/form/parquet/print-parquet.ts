import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { ParquetWriter } from "hyparquet-writer/src/parquet-writer.js";
import { canonicalJson } from "../../json/canonical-json.ts";
import type { Column, Table } from "../../table/table.ts";
import { type ColumnStorage, type KeptValue, storageOf } from "./column-storage.ts";
import { grownSize } from "./decimal-size.ts";

/** Rows that are encoded together. */
const rowsInGroup = 10_000;

interface KeptColumn<Row> {
  readonly column: Column<Row>;
  readonly storage: ColumnStorage;
}

// Row by row, since the rows of an edition do not fit the processor's cache.
const columnsOf = <Row>({ columns }: Table<Row>, rows: readonly Row[]): readonly KeptColumn<Row>[] => {
  const sizes = columns.map(() => ({ whole: 1, fraction: 0 }));
  const decimals = columns.flatMap(({ type, of }, at) => (type === "decimal" ? [{ of, at }] : []));
  for (const row of rows) {
    for (const { of, at } of decimals) {
      const [size, figure] = [sizes[at], of(row)];
      if (size !== undefined && figure !== null) sizes[at] = grownSize(size, String(figure));
    }
  }
  return columns.map((column, at) => ({
    column,
    storage: storageOf(column.type, sizes[at] ?? { whole: 1, fraction: 0 }),
  }));
};

/** The values of a column, made when the writer comes to it: what memory holds at once is one column of a group. */
const valuesOf = <Row>({ column: { name, of }, storage: { toValue } }: KeptColumn<Row>, rows: readonly Row[]) => ({
  name,
  get data(): (KeptValue | null)[] {
    return rows.map((row) => {
      const field = of(row);
      return field === null ? null : toValue(field);
    });
  },
});

/** A table as a Parquet file, its rows in their order; a blank field is null, and text is as it is, without a guard against formulas. */
export const printParquet = <Row>(table: Table<Row>, rows: readonly Row[], edition: string): Uint8Array => {
  const columns = columnsOf(table, rows);
  const dictionary = columns.map(({ column: { name, type, unit, meaning, codeList }, storage }) => ({
    name,
    type,
    unit,
    meaning,
    code_list: codeList,
    kept_as: storage.name,
  }));
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ column: { name }, storage: { element } }) => ({
        name,
        repetition_type: "OPTIONAL" as const,
        ...element,
      })),
    ],
    kvMetadata: [
      { key: "census.edition", value: edition },
      { key: "census.table", value: `${table.path}: ${table.about}` },
      { key: "census.columns", value: canonicalJson(dictionary) },
    ],
  });
  for (let start = 0; start < rows.length; start += rowsInGroup) {
    const group = rows.slice(start, start + rowsInGroup);
    const columnData = columns.map((column) => valuesOf(column, group));
    // A writer into memory never waits.
    void parquet.write({ columnData, rowGroupSize: rowsInGroup });
  }
  void parquet.finish();
  return writer.getBytes();
};
