import type { QualityMeasure } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** quality.csv: the quality of the edition, measured. */
export const qualityTable: Table<QualityMeasure> = {
  path: "quality.csv",
  about:
    "The quality of the edition, each measure computed from what the edition is made of, under the headings of a quality report; docs/methodology.md defines each. Figures are of all cooperatives (ALL_COOP), all activities, unless the measure counts figures.",
  columns: [
    column("heading", "code", "What it is about, as response or timeliness", (row) => row.heading),
    column("measure", "code", "What is measured (methodology section 7)", (row) => row.measure),
    column(
      "series",
      "code",
      "As in cells.csv, or in estimated-cells.csv where it is of an estimate",
      (row) => row.series,
    ),
    column("geo", "code", "Country, or a place that countries lie in; blank is the whole edition", (row) => row.geo, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
    column(
      "indicator",
      "code",
      "As in indicators.csv or, where statements are compared, in statements.csv; blank is all",
      (row) => row.indicator,
    ),
    column(
      "detail",
      "text",
      "What else it is broken down by: rule and severity, kind of break or change, reason, currency; blank is not at all",
      (row) => row.detail,
    ),
    column("value", "decimal", "Shares are 0 to 1, shares and ratios half-up to four decimals", (row) => row.value, {
      unit: "see unit",
    }),
    column("unit", "code", "share, ratio, days, years, count, or the unit of the indicator", (row) => row.unit),
    column(
      "numerator",
      "decimal",
      "What is divided; blank where it is no quotient or not published",
      (row) => row.numerator,
    ),
    column("denominator", "decimal", "What it is divided by", (row) => row.denominator),
  ],
};
