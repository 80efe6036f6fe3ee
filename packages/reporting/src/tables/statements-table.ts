import type { StatementComparison } from "@coop-census/census";
import { sayComparison } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** statements.csv: what others have published for the year, beside the figures. */
export const statementsTable: Table<StatementComparison> = {
  path: "statements.csv",
  about:
    "Figures that others have published and that may speak of the year, each beside the figure of the census with the difference.",
  columns: [
    column("source", "text", "Where it was published", ({ statement }) => statement.source),
    column(
      "stated_for",
      "text",
      "The year as the source says it: 2021+ is from then on, 2016~ about",
      ({ statement }) => statement.year,
    ),
    column("geo", "text", "The place in the words of the list of statements", ({ statement }) => statement.geo),
    column("type", "text", "The type in the words of the list of statements", ({ statement }) => statement.type),
    column(
      "indicator",
      "text",
      "What is measured, in the words of the list of statements",
      ({ statement }) => statement.indicator,
    ),
    column(
      "body",
      "code",
      "The body or organisation that it is of; blank where the source names none",
      ({ statement }) => statement.body,
    ),
    column(
      "scope",
      "code",
      "network: affiliates only. sector-wide: affiliated or not. Blank where the source does not say",
      ({ statement }) => statement.scope,
    ),
    column("stated", "decimal", "The value as published", ({ statement }) => statement.value, {
      unit: "see indicator",
    }),
    column(
      "precision",
      "code",
      "exact, rounded, about, at-least or at-most; blank where nobody has said",
      ({ statement }) => statement.precision,
    ),
    column(
      "compared_with",
      "code",
      "main, a body's own series, a body whose members are counted, or an organisation",
      (row) => (row.subject.kind === "none" ? null : row.of),
    ),
    column(
      "computed",
      "decimal",
      "The figure of the census; blank where it has none of the kind",
      (row) => row.computed,
      { unit: "see indicator" },
    ),
    column("difference", "decimal", "computed minus stated", (row) => row.difference, { unit: "see indicator" }),
    column("ratio", "decimal", "difference / stated, rounded half-up to four decimals", (row) => row.ratio, {
      unit: "RATIO",
    }),
    column("noted", "flag", "Whether the two count alike and are more than 15% apart", (row) => row.isNoted),
    column("sentence", "text", "The same in words", sayComparison),
  ],
};
