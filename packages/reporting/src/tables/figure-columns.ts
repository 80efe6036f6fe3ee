import type { EditionCoordinates } from "../edition/edition-input.ts";
import { column } from "../table/column.ts";
import type { Column } from "../table/table.ts";

/** The columns that say what a growth or a point of a series is of, as in cells.csv. */
export const figureColumns = <
  Row extends EditionCoordinates & { readonly geoName: string },
>(): readonly Column<Row>[] => [
  column("series", "code", "As in cells.csv", (row) => row.series),
  column("geo", "code", "Country, or a place that countries lie in", (row) => row.geo, {
    codeList: "GEO_COUNTRY GEO_REGION",
  }),
  column("geo_name", "text", "English name of geo", (row) => row.geoName),
  column("type", "code", "Type of enterprise; ALL_COOP and ALL_ENT are totals", (row) => row.type, {
    codeList: "COOP_TYPE",
  }),
  column(
    "activity",
    "code",
    "Section or division of ISIC with its revision, as ISIC4_C; _T is all activities",
    (row) => row.activity,
    { codeList: "ACTIVITY" },
  ),
  column("indicator", "code", "What is measured", (row) => row.indicator, { codeList: "indicators.csv" }),
  column("detail", "text", "What else it is broken down by, as DIMENSION=CODE; _T is not at all", (row) => row.detail),
  column("unit", "code", "What the figures of the row count, as in cells.csv", (row) => row.unit),
];
