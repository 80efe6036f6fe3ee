import type { Rate } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** rates.csv: the exchange rates in force. */
export const ratesTable: Table<Rate> = {
  path: "rates.csv",
  about: "Yearly average exchange rates in force; a blank rate blocks a conversion, never the storage.",
  columns: [
    column("year", "integer", "The year that the rate is the average of", (row) => row.year),
    column("currency", "code", "ISO 4217", (row) => row.currency),
    column("units_per_eur", "decimal", "Units of the currency for one euro", (row) => row.unitsPerEur, {
      unit: "see currency",
    }),
  ],
};
