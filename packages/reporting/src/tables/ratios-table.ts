import type { DerivedRate, SurvivalBenchmark } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** A rate of the edition, with the benchmark of a survival rate where there is one. */
export interface RatioRow extends DerivedRate {
  readonly geoName: string;
  readonly benchmark: SurvivalBenchmark | null;
}

/** ratios.csv: shares and survival. */
export const ratiosTable: Table<RatioRow> = {
  path: "ratios.csv",
  about:
    "Shares and survival of the main series, each from the levels of the reporters that gave both; only where all of these levels are open.",
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
    column("code", "code", "What the rate is: SHR_MBR, SHR_WOMEN, SHR_SME, SURVIVAL and others", (row) => row.code),
    column(
      "rate",
      "decimal",
      "Numerator over denominator, to four decimals; blank where there is none",
      (row) => row.rate,
    ),
    column("numerator", "decimal", "Sum of the levels above, gross", (row) => row.numerator, { unit: "see code" }),
    column("denominator", "decimal", "Sum of the levels below, gross", (row) => row.denominator, { unit: "see code" }),
    column("flags", "code", "Set of one-letter flags of the levels; blank is normal", (row) => row.flags, {
      codeList: "OBS_STATUS",
    }),
    column("gave_both", "integer", "Reporters that gave both for the year itself", (row) => row.reporters.ids.length),
    column("of", "integer", "Additive members of the place", (row) => row.reporters.of),
    column("reporters", "list", "Those that gave both for the year itself", (row) => row.reporters.ids.join(" ")),
    column("stand_ins", "list", "Those left out, since a level of theirs stands in for the year", (row) =>
      row.reporters.standIns.join(" "),
    ),
    column(
      "benchmark",
      "decimal",
      "Survival of all enterprises of the country at the same horizon, as published",
      (row) => row.benchmark?.rate ?? null,
    ),
    column("benchmark_year", "integer", "The year that it was published for", (row) => row.benchmark?.year ?? null),
    column("benchmark_source", "text", "Where it was published", (row) => row.benchmark?.source ?? null),
  ],
};
