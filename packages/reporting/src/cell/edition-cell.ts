import type { DescribedCell } from "./described-cell.ts";

/** A cell as an edition holds it: with the series it belongs to and whether it may be shown. */
export interface EditionCell extends DescribedCell {
  /** `main`, or the body whose own additive affiliates it counts. */
  readonly series: string;
  /** F: free. N: not for publication. */
  readonly conf: "F" | "N";
}

/** The series that counts CICOPA's additive affiliates (methodology section 1). */
export const mainSeries = "main";
