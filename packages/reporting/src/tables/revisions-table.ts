import { type ChangeCause, changeCauses } from "@coop-census/census";
import { causeCodes } from "../revision/cause-codes.ts";
import type { EditionRevision } from "../revision/edition-revision.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";

/** A revision with the English name of its place. */
export interface RevisionRow extends EditionRevision {
  readonly geoName: string;
}

const inUnit = { unit: "see unit" } as const;

const partMeanings: Readonly<Record<ChangeCause, string>> = {
  method: "The part that another method or rule set has changed (METH)",
  perimeter: "The part of members, affiliations and places (PERI)",
  "late-data": "The part of returns and values that came late (LATE)",
  error: "The part of corrected returns (ERR)",
  overlap: "The part of other overlaps, and of decisions on them (OVL)",
  currency: "The part of other rates (CUR)",
};

const part = (cause: ChangeCause) =>
  column<RevisionRow>(
    cause.replace("-", "_"),
    "decimal",
    `${partMeanings[cause]}; blank where it has none, or where a part would tell a protected value`,
    ({ parts }) => parts?.get(cause) ?? null,
    inUnit,
  );

/** revisions.csv: what differs from the edition before. */
export const revisionsTable: Table<RevisionRow> = {
  path: "revisions.csv",
  about:
    "Every figure of cells.csv and money.csv that is another, new or gone since the previous edition of the year, with its reasons; the parts add up to the difference exactly. None in a first edition.",
  columns: [
    column("series", "code", "As in cells.csv", ({ coordinates }) => coordinates.series),
    column(
      "view",
      "code",
      "The common unit of a figure of money.csv; blank for a figure of cells.csv",
      ({ coordinates }) => coordinates.view,
    ),
    column("geo", "code", "Country, or a place that countries lie in", ({ coordinates }) => coordinates.geo, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
    column("geo_name", "text", "English name of geo", (row) => row.geoName),
    column("type", "code", "As in cells.csv", ({ coordinates }) => coordinates.type, { codeList: "COOP_TYPE" }),
    column("activity", "code", "As in cells.csv", ({ coordinates }) => coordinates.activity, { codeList: "ACTIVITY" }),
    column("indicator", "code", "What is measured", ({ coordinates }) => coordinates.indicator, {
      codeList: "indicators.csv",
    }),
    column("detail", "text", "As in cells.csv", ({ coordinates }) => coordinates.detail),
    column("unit", "code", "What the figures of the row count", ({ coordinates }) => coordinates.unit),
    column(
      "change",
      "text",
      "changed, new or gone; of a changed figure whose values are equal, something else that is published of it is another: flags, bounds, reporters",
      (row) => row.change,
    ),
    column(
      "before",
      "decimal",
      "The value in the previous edition; blank where it had none, or where conf is C",
      (row) => row.before,
      inUnit,
    ),
    column(
      "after",
      "decimal",
      "The value in this edition; blank where it has none, or where conf is C",
      (row) => row.after,
      inUnit,
    ),
    column(
      "difference",
      "decimal",
      "after minus before, a figure that is not there counting as nothing; blank where conf is C",
      (row) => row.difference,
      inUnit,
    ),
    column(
      "conf",
      "code",
      "F: free. C: the figure is protected in one of the two editions, and its values are not told here",
      (row) => row.conf,
      { codeList: "CONF_STATUS" },
    ),
    column(
      "reasons",
      "list",
      "Why, in the order in which the parts are reckoned (methodology section 7); blank where nobody knows, which stops a release",
      (row) => row.causes.map((cause) => causeCodes[cause]).join(" "),
      { codeList: "REVISION_REASON" },
    ),
    ...changeCauses.map(part),
    column(
      "reporters",
      "list",
      "The reporters whose returns have changed it, each with the reason, as LATE:id",
      (row) =>
        [...new Set(row.reporters.map(({ cause, reporter }) => `${causeCodes[cause]}:${reporter}`))]
          .sort(compareCodePoints)
          .join(" "),
    ),
  ],
};
