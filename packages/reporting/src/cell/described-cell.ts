import type { Cell, CellCoverage, Completeness, PrintedValue } from "@coop-census/census";

/** A cell with what stands beside it wherever it is shown: how it is printed, whom a breakdown is without, and its coverage. */
export interface DescribedCell extends Cell, Pick<Completeness, "lacking" | "partial"> {
  readonly printed: PrintedValue;
  /** How much of its place answered; whether an estimate of it would be published is the estimate's to say. */
  readonly coverage: Omit<CellCoverage, "estimate">;
}
