import { editionId } from "../../edition/edition-id.ts";
import { namePlaces } from "../../edition/name-places.ts";
import { cellRows, observationRows, seriesRows } from "../../edition/open-rows.ts";
import type { Table } from "../../table/table.ts";
import { cellsTable } from "../../tables/cells-table.ts";
import { type ObservationRow, observationsTable } from "../../tables/observations-table.ts";
import { seriesTable } from "../../tables/series-table.ts";
import { compareFields } from "../../text/compare-fields.ts";
import type { Form } from "../form.ts";
import { printParquet } from "./print-parquet.ts";

const everyField = (row: ObservationRow): readonly string[] =>
  observationsTable.columns.map(({ of }) => String(of(row) ?? ""));

// By the fields themselves, since there is no guard in them.
const sortedObservations = (rows: readonly ObservationRow[]): readonly ObservationRow[] =>
  rows
    .map((row) => ({ row, fields: everyField(row) }))
    .sort((a, b) => compareFields(a.fields, b.fields))
    .map(({ row }) => row);

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
      pieces: [printParquet(table, rows, edition)],
    });
    yield file("cells", cellsTable, cellRows(cells, nameOf));
    yield file("series", seriesTable, seriesRows(input, nameOf));
    yield file("observations", observationsTable, sortedObservations(observationRows(input)));
  },
};
