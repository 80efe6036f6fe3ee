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
    column(
      "removed",
      "decimal",
      "What was removed for it from the main series' figure of all cooperatives; blank where nothing was",
      (row) => row.removed,
      inIndicatorUnit,
    ),
    column("removed_at", "code", "The lowest common place of both, where it was removed", (row) => row.removedAt, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
  ],
};
