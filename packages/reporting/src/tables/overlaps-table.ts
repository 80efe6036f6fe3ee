import type { EditionOverlap } from "../edition/edition-input.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

const inIndicatorUnit = { unit: "see indicator" } as const;

/** overlaps.csv: what is counted twice, and what became of it. */
export const overlapsTable: Table<EditionOverlap> = {
  path: "overlaps.csv",
  about:
    "Two organisations that count the same enterprises; only declared amounts are removed, where both are in a figure.",
  columns: [
    column("a", "code", "One organisation", (row) => row.a),
    column("b", "code", "The other", (row) => row.b),
    column("kind", "code", "declared: measured, removed. structural, suspected: never removed", (row) => row.kind),
    column("type", "code", "Type of enterprise; blank is all types", (row) => row.type, { codeList: "COOP_TYPE" }),
    column("indicator", "code", "What is counted twice", (row) => row.indicator, { codeList: "indicators.csv" }),
    column(
      "amount",
      "decimal",
      "How much, or at most how much; blank where nobody has measured it",
      (row) => row.amount,
      inIndicatorUnit,
    ),
    column("reference_date", "date", "When it was measured", (row) => row.referenceDate),
    column("effect", "code", "removed, widens (the bounds) or nothing", (row) => row.effect),
    column("place", "code", "The lowest place that holds both, where it has its effect", (row) => row.place, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
    column(
      "removed",
      "decimal",
      "What it removed there from the main series; blank where it changed nothing",
      (row) => row.removed,
      inIndicatorUnit,
    ),
    column(
      "widened",
      "decimal",
      "By how much the lower bound there would be higher without it; blank where it changed nothing",
      (row) => row.widened,
      inIndicatorUnit,
    ),
    column("sentence", "text", "What it did, in words and for all indicators", (row) => row.sentence),
  ],
};
