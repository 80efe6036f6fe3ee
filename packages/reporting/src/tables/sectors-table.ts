import type { SectorFigure } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** sectors.csv: the figures by sector, and by industry, construction and services. */
export const sectorsTable: Table<SectorFigure & { readonly geoName: string }> = {
  path: "sectors.csv",
  about:
    "Figures of the main series by sector or group of activities, from sections and divisions of the revision that each reporter used; without overlaps removed, only where the values are open.",
  columns: [
    column("year", "integer", "Reference year", (row) => row.year),
    column("geo", "code", "Country, or a place that countries lie in; WORLD is all of them", (row) => row.geo, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
    column("geo_name", "text", "English name of geo", (row) => row.geoName),
    column("type", "code", "Type of enterprise; ALL_COOP and ALL_ENT are totals", (row) => row.type, {
      codeList: "COOP_TYPE",
    }),
    column("indicator", "code", "What is measured", (row) => row.indicator, { codeList: "indicators.csv" }),
    column(
      "grouping",
      "code",
      "sector: the sectors that CICOPA names. group: AGR, IND, CON, SRV",
      (row) => row.grouping,
    ),
    column(
      "sector",
      "code",
      "Sector or group; several joined by + where a section cannot be told apart; XX is not allocated",
      (row) => row.sector,
    ),
    column("unit", "code", "What value counts: ISO 4217 for money", (row) => row.unit),
    column("value", "decimal", "The figure, gross", (row) => row.value, { unit: "see unit" }),
    column("flags", "code", "Set of one-letter flags; E where it is a remainder", (row) => row.flags, {
      codeList: "OBS_STATUS",
    }),
    column("gave_activities", "integer", "Reporters that gave it any activity", (row) => row.allocated.ids.length),
    column("of", "integer", "Reporters that gave the figure at all", (row) => row.allocated.of),
  ],
};
