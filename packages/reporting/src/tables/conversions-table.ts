import type { Conversion } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** conversions.csv: how the amounts of each reporter came into a common unit. */
export const conversionsTable: Table<Conversion> = {
  path: "conversions.csv",
  about: "How the money of each reporter came into euro and international dollars, or why it did not.",
  columns: [
    column("unit", "code", "EUR or INTD, as in money.csv", (row) => row.view),
    column("reporter", "code", "The organisation that gave the amounts", (row) => row.reporter, {
      codeList: "network.csv",
    }),
    column("country", "code", "ISO 3166-1 alpha-2", (row) => row.country, { codeList: "GEO_COUNTRY" }),
    column("indicator", "code", "What is measured", (row) => row.indicator, { codeList: "indicators.csv" }),
    column("currency", "code", "ISO 4217: the currency of the amounts", (row) => row.currency),
    column(
      "rate_year",
      "integer",
      "The year of the amounts and of the rate; blank where no rate of a year is needed, or the amounts are of none",
      (row) => row.year,
    ),
    column(
      "by",
      "code",
      "average or year-end: an exchange rate; fixed: that of a currency which the euro replaced; ppp: a purchasing power; same: the amounts are in euro",
      (row) => row.by,
    ),
    column(
      "units",
      "decimal",
      "Units of the currency for one of unit; blank where nothing is converted",
      (row) => row.units,
      {
        unit: "see currency",
      },
    ),
    column(
      "notes",
      "list",
      "no-rate, undated, several-years, high-inflation: why nothing is converted. other-financial-year: the financial year ends within the rate's year. high-inflation-unknown: amounts of another time, and no rates to tell whether the currency held its worth",
      (row) => row.notes.join(" "),
    ),
  ],
};
