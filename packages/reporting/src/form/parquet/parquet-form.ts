import { editionId } from "../../edition/edition-id.ts";
import { namePlaces } from "../../edition/name-places.ts";
import { cellRows, observationRows, seriesRows } from "../../edition/open-rows.ts";
import type { Table } from "../../table/table.ts";
import { cellsTable } from "../../tables/cells-table.ts";
import { type ObservationRow, observationsTable } from "../../tables/observations-table.ts";
import { type SeriesRow, seriesTable } from "../../tables/series-table.ts";
import { compareCodePoints } from "../../text/compare-code-points.ts";
import type { Form } from "../form.ts";
import { printParquet } from "./print-parquet.ts";

const sorted = <Row>(rows: readonly Row[], keyOf: (row: Row) => readonly string[]): readonly Row[] =>
  rows
    .map((row) => ({ row, key: keyOf(row).join("\0") }))
    .sort((a, b) => compareCodePoints(a.key, b.key))
    .map(({ row }) => row);

const pointKey = (row: SeriesRow): readonly string[] => [
  row.series,
  row.geo,
  row.type,
  row.activity,
  row.indicator,
  row.detail,
  row.unit,
  String(row.year),
];

const everyField = (row: ObservationRow): readonly string[] =>
  observationsTable.columns.map(({ of }) => String(of(row) ?? ""));

/** parquet/: the tables that programs read most. */
export const parquetForm: Form = {
  path: "parquet/",
  about:
    "cells.csv, series.csv and observations.csv as Parquet, for notebooks and databases: decimals exact, the column dictionary in the file's metadata.",
  *print({ input, cells }) {
    const edition = editionId(input);
    const nameOf = namePlaces(input);
    const file = <Row>(name: string, table: Table<Row>, rows: readonly Row[]) => ({
      path: `parquet/${name}.parquet`,
      bytes: printParquet(table, rows, edition),
    });
    yield file("cells", cellsTable, cellRows(cells, nameOf));
    yield file("series", seriesTable, sorted(seriesRows(input, nameOf), pointKey));
    yield file("observations", observationsTable, sorted(observationRows(input), everyField));
  },
};
