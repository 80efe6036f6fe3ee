import type { WorkingInScope } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** work-in-scope.csv: persons working in cooperatives or within their scope. */
export const workInScopeTable: Table<WorkingInScope & { readonly geoName: string }> = {
  path: "work-in-scope.csv",
  about:
    "WRK_SCOPE of the main series: workers and producer-members of the reporters that gave both; a row that would tell protected values is left out.",
  columns: [
    column("year", "integer", "Reference year", (row) => row.year),
    column("geo", "code", "Country, or a place that countries lie in; WORLD is all of them", (row) => row.geo, {
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
    column(
      "detail",
      "text",
      "What else it is broken down by, as DIMENSION=CODE; _T is not at all",
      (row) => row.detail,
    ),
    column("value", "decimal", "Workers and producer-members, gross", (row) => row.value, { unit: "PER" }),
    column("workers", "decimal", "WRK_TOTAL of these reporters", (row) => row.workers, { unit: "PER" }),
    column("producers", "decimal", "WRK_PROD of these reporters", (row) => row.producers, { unit: "PER" }),
    column("flags", "code", "Set of one-letter flags; blank is normal", (row) => row.flags, { codeList: "OBS_STATUS" }),
    column("of", "integer", "Additive members of the place", (row) => row.reporters.of),
    column("reporters", "list", "Those that gave both", (row) => row.reporters.ids.join(" ")),
  ],
};
