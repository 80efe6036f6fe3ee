import type { SeriesDifference } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** A figure of a body's series that is another one in the main series. */
export interface SeriesDifferenceRow extends SeriesDifference {
  readonly series: string;
  readonly geoName: string;
}

const ids = (all: readonly string[]): string | null => (all.length === 0 ? null : all.join(" "));

/** series-difference.csv: each body's own series against the main one. */
export const seriesDifferenceTable: Table<SeriesDifferenceRow> = {
  path: "series-difference.csv",
  about: "Where a body's own series and the main series differ, of the places that the body has a figure of.",
  columns: [
    column("series", "code", "The body", (row) => row.series),
    column("geo", "code", "Country, or a place that countries lie in", (row) => row.geo, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
    column("geo_name", "text", "English name of geo", (row) => row.geoName),
    column("type", "code", "As in cells.csv", (row) => row.type),
    column("activity", "code", "As in cells.csv", (row) => row.activity),
    column("indicator", "code", "As in cells.csv", (row) => row.indicator, { codeList: "indicators.csv" }),
    column("detail", "code", "As in cells.csv", (row) => row.detail),
    column("unit", "code", "As in cells.csv", (row) => row.unit),
    column("main", "decimal", "Net value in the main series; blank where it has no such figure", (row) => row.main),
    column("body", "decimal", "Net value in the body's series; blank where it has no such figure", (row) => row.body),
    column("difference", "decimal", "The body's value minus that of the main series", (row) => row.difference),
    column("only_in_main", "list", "Reporters of the main series that are not in the body's", (row) =>
      ids(row.onlyInMain),
    ),
    column("only_in_body", "list", "Reporters of the body's series that are not in the main one", (row) =>
      ids(row.onlyInBody),
    ),
  ],
};
