import type { Observation } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** A member's value with the submission it came in. */
export interface ObservationRow extends Observation {
  readonly submission: string | null;
}

/** observations.csv: the member-level values that are public. */
export const observationsTable: Table<ObservationRow> = {
  path: "observations.csv",
  about:
    "One value of one reporter a row, at its place in the file that was sent; only values that their owner has made public, also those that are not added up.",
  columns: [
    column("reporter", "code", "The organisation that gave the value", (row) => row.reporter),
    column("year", "integer", "The year of the round it was sent for", (row) => row.year),
    column("scope", "code", "Affiliated to the reporter, or all of the country", (row) => row.scope, {
      codeList: "SCOPE",
    }),
    column(
      "perimeter",
      "code",
      "Cooperatives only, or with the enterprises they control; only COOP is added up",
      (row) => row.perimeter,
      { codeList: "PERIM" },
    ),
    column("country", "code", "ISO 3166-1 alpha-2 of the reporter's seat", (row) => row.country, {
      codeList: "GEO_COUNTRY",
    }),
    column("area", "code", "A part of the country (ISO 3166-2); _T is all of it", (row) => row.area),
    column("type", "code", "Type of enterprise; _T is a total row, which checks its parts", (row) => row.type, {
      codeList: "COOP_TYPE",
    }),
    column("activity", "code", "Section or division of ISIC; _T is all activities", (row) => row.activity, {
      codeList: "ISIC4 ISIC5",
    }),
    column(
      "activity_revision",
      "code",
      "Revision of ISIC: 4 or 5; blank where activity is _T",
      (row) => row.activityRevision,
    ),
    column("indicator", "code", "What is measured", (row) => row.indicator, { codeList: "indicators.csv" }),
    column("sex", "code", "_T where not broken down", (row) => row.dimensions.SEX),
    column("size", "code", "_T where not broken down", (row) => row.dimensions.SIZE, { codeList: "SIZE" }),
    column("origin", "code", "_T where not broken down", (row) => row.dimensions.ORIGIN, { codeList: "ORIGIN" }),
    column(
      "cohort",
      "code",
      "Year of foundation of the enterprises followed; _T where not used",
      (row) => row.dimensions.COHORT,
    ),
    column("horizon", "code", "Years after foundation; _T where not used", (row) => row.dimensions.HORIZON),
    column(
      "period_start",
      "code",
      "First day of a period that is not the year; _T where not used",
      (row) => row.dimensions.PERIOD_START,
    ),
    column("unit", "code", "What value counts: ISO 4217 for money, the indicator's unit otherwise", (row) => row.unit),
    column("value", "decimal", "The value in units, whatever multiplier the file used", (row) => row.value, {
      unit: "see unit",
    }),
    column(
      "reference",
      "date",
      "The date the value speaks of; blank where its source has none",
      (row) => row.reference?.text ?? null,
    ),
    column("flags", "code", "Flags that the reporter set, in alphabetical order", (row) => row.flags, {
      codeList: "OBS_STATUS",
    }),
    column("submission", "code", "The submission it came in, as in returns.csv", (row) => row.submission),
    column("sheet", "text", "Sheet of the file; blank for CSV", (row) => row.address.sheet),
    column("row", "integer", "Row of the file, from 1", (row) => row.address.row),
    column("column", "integer", "Column of the file, from 1", (row) => row.address.column),
    column("header", "text", "Header above the value as the sender wrote it", (row) => row.address.header),
  ],
};
