import type { Cell, Completeness, PrintedValue } from "@coop-census/census";

/** A cell with what stands beside it wherever it is shown: how it is printed, and whom a breakdown is without. */
export interface DescribedCell extends Cell, Pick<Completeness, "lacking" | "partial"> {
  readonly printed: PrintedValue;
}
