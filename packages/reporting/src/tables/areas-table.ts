import type { AreaFigure } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** areas.csv: figures below the country. */
export const areasTable: Table<AreaFigure> = {
  path: "areas.csv",
  about:
    "Figures of parts of countries, from the members that gave theirs by area; without overlaps removed, only where the values are open.",
  columns: [
    column("year", "integer", "Reference year", (row) => row.year),
    column("country", "code", "ISO 3166-1 alpha-2", (row) => row.country, { codeList: "GEO_COUNTRY" }),
    column("area", "code", "ISO 3166-2", (row) => row.area),
    column("type", "code", "Type of enterprise; ALL_COOP and ALL_ENT are totals", (row) => row.type, {
      codeList: "COOP_TYPE",
    }),
    column("indicator", "code", "What is measured", (row) => row.indicator, { codeList: "indicators.csv" }),
    column("unit", "code", "What value counts: ISO 4217 for money", (row) => row.unit),
    column("value", "decimal", "The figure, gross", (row) => row.value, { unit: "see unit" }),
    column("flags", "code", "Set of one-letter flags; blank is normal", (row) => row.flags, { codeList: "OBS_STATUS" }),
    column("gave_area", "integer", "Reporters that gave the figure for this area", (row) => row.reporters.ids.length),
    column(
      "of",
      "integer",
      "Reporters of the country that gave the figure at all; where more than gave_area, the value is not the whole area",
      (row) => row.reporters.of,
    ),
    column("reporters", "list", "Those that gave the figure for this area", (row) => row.reporters.ids.join(" ")),
  ],
};
