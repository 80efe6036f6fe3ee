import type { Rate } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** rates.csv: the exchange rates in force. */
export const ratesTable: Table<Rate> = {
  path: "rates.csv",
  about: "Exchange rates and purchasing powers in force; a blank rate blocks a conversion, never the storage.",
  columns: [
    column("year", "integer", "The year that the rate is of", (row) => row.year),
    column("currency", "code", "ISO 4217", (row) => row.currency),
    column(
      "kind",
      "code",
      "average: of the year, for flows; year-end: of its last day, for stocks; ppp: purchasing power, for international dollars",
      (row) => row.kind,
    ),
    column(
      "country",
      "code",
      "The country whose prices a purchasing power is of; blank for exchange rates",
      (row) => row.country,
      {
        codeList: "GEO_COUNTRY",
      },
    ),
    column(
      "units",
      "decimal",
      "Units of the currency for one euro, of a ppp for one international dollar",
      (row) => row.units,
      {
        unit: "see currency",
      },
    ),
  ],
};
