import type { EditionEstimate } from "../edition/edition-estimate.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";

const inUnit = { unit: "see unit" } as const;

/** estimates.csv: what is imputed. */
export const estimatesTable: Table<EditionEstimate> = {
  path: "estimates.csv",
  about:
    "One value a row that a member did not give and that is imputed in the estimate of the network (flag I), with how it was made; none of them is in cells.csv.",
  columns: [
    column(
      "series",
      "code",
      "The estimated series: the series whose members are estimated, and +estimates",
      (row) => row.series,
    ),
    column("organisation", "code", "The member that did not give the value", (row) => row.reporter),
    column("country", "code", "Its country", (row) => row.country, { codeList: "GEO_COUNTRY" }),
    column("type", "code", "Type of enterprise, one that the member reports itself", (row) => row.type, {
      codeList: "COOP_TYPE",
    }),
    column("indicator", "code", "What is measured", (row) => row.indicator, { codeList: "indicators.csv" }),
    column("unit", "code", "What the value counts, as in cells.csv", (row) => row.unit),
    column(
      "value",
      "decimal",
      "The imputed value; blank where it rests on a value that is not open",
      (row) => (row.isOpen ? row.value : null),
      inUnit,
    ),
    column(
      "method",
      "text",
      "secondary (a published figure of the year), ratio (the base changed as the respondents did), carry-forward (the base as it is), expert",
      (row) => row.method,
    ),
    column(
      "age",
      "integer",
      "Years since what it rests on; 0 for a published figure of the year, blank for an expert's estimate",
      (row) => row.age,
      { unit: "YEARS" },
    ),
    column(
      "base_year",
      "integer",
      "Year of the member's last fresh value; blank where there is none",
      (row) => row.base?.year ?? null,
    ),
    column(
      "base",
      "decimal",
      "That value; blank where there is none, or where what the value rests on is not open",
      (row) => (row.isOpen ? (row.base?.value ?? null) : null),
      inUnit,
    ),
    column("respondents", "list", "Of a ratio: the members whose sums of both years give it", (row) =>
      [...row.respondents].sort(compareCodePoints).join(" "),
    ),
    column(
      "flags",
      "code",
      "I, and the flags of the base that still hold of it",
      (row) => `${row.flags}I`.split("").sort().join(""),
      {
        codeList: "OBS_STATUS",
      },
    ),
    column(
      "author",
      "text",
      "Of an expert's estimate: secretariat, the role of who made it, since an edition names no persons; blank otherwise",
      (row) => (row.method === "expert" ? "secretariat" : ""),
    ),
    column(
      "note",
      "text",
      "Where a published figure stands, or why the expert thinks so; blank otherwise",
      (row) => row.note,
    ),
    column(
      "conf",
      "code",
      "F: free. C: protected, since the value rests on one that is not open, and left out",
      (row) => (row.isOpen ? "F" : "C"),
      { codeList: "CONF_STATUS" },
    ),
  ],
};
