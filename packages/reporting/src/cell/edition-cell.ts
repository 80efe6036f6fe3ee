import type { DescribedCell } from "./described-cell.ts";

/** A cell of one series with whether it may be shown. */
export interface JudgedCell extends DescribedCell {
  /** F: free. C: protected, since it would tell somebody's value (methodology section 8). */
  readonly conf: "F" | "C";
}

/** A cell as an edition holds it: with the series it belongs to. */
export interface EditionCell extends JudgedCell {
  /** `main`, or the body whose own additive affiliates it counts. */
  readonly series: string;
}

/** The series that counts CICOPA's additive affiliates (methodology section 1). */
export const mainSeries = "main";
