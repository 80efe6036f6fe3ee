import type { MoneyCell } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";

/** A figure of money in a common unit, with the English name of its place. */
export interface MoneyRow extends MoneyCell {
  readonly geoName: string;
}

const inUnit = { unit: "see unit" } as const;

/** money.csv: the money of the main series in common units. */
export const moneyTable: Table<MoneyRow> = {
  path: "money.csv",
  about:
    "Money of the main series in euro and in international dollars, a figure a row: what each reporter gave, converted by the rates of conversions.csv and added; a protected figure is left out.",
  columns: [
    column("year", "integer", "Reference year", ({ cell }) => cell.year),
    column("geo", "code", "Country, or a place that countries lie in; WORLD is all of them", ({ cell }) => cell.geo, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
    column("geo_name", "text", "English name of geo", (row) => row.geoName),
    column("type", "code", "Type of enterprise; ALL_COOP and ALL_ENT are totals", ({ cell }) => cell.type, {
      codeList: "COOP_TYPE",
    }),
    column(
      "activity",
      "code",
      "Section or division of ISIC with its revision, as ISIC4_C; _T is all activities",
      ({ cell }) => cell.activity,
      { codeList: "ACTIVITY" },
    ),
    column("indicator", "code", "What is measured", ({ cell }) => cell.indicator, { codeList: "indicators.csv" }),
    column(
      "detail",
      "text",
      "What else it is broken down by, as DIMENSION=CODE; _T is not at all",
      ({ cell }) => cell.detail,
    ),
    column(
      "unit",
      "code",
      "EUR: euro at exchange rates. INTD: international dollars at purchasing power",
      ({ cell }) => cell.unit,
    ),
    column("gross", "decimal", "Sum of what the reporters gave, converted", ({ cell }) => cell.gross, inUnit),
    column("overlap", "decimal", "Counted twice and removed", ({ cell }) => cell.overlap, inUnit),
    column("value", "decimal", "The figure: gross minus overlap", ({ cell }) => cell.value, inUnit),
    column("lower", "decimal", "The least it can be", ({ cell }) => cell.bounds.lower, inUnit),
    column("upper", "decimal", "The most it can be", ({ cell }) => cell.bounds.upper, inUnit),
    column("flags", "code", "Set of one-letter flags; blank is a normal value", ({ cell }) => cell.flags, {
      codeList: "OBS_STATUS",
    }),
    column("reporters", "list", "The reporters whose amounts are in the figure", ({ cell }) =>
      [...cell.reporters.ids].sort(compareCodePoints).join(" "),
    ),
    column(
      "not_converted",
      "list",
      "Reporters that gave an amount which is not in the figure, since it is not converted: conversions.csv says why",
      (row) => [...row.notConverted].sort(compareCodePoints).join(" "),
    ),
    column(
      "stand_in",
      "decimal",
      "The part of gross that is of another date",
      ({ cell }) => cell.composition.standIn,
      inUnit,
    ),
  ],
};
