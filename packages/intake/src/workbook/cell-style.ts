import type { NumberShape } from "../table/number-shape.ts";
import type { DatePrecision } from "./date-format.ts";

/** What a cell style says of numbers: whether they are dates, or show leading zeros and signs ("00000", `00"-"000`). */
export interface CellStyle {
  /** Null for a style of numbers. */
  readonly date: DatePrecision | null;
  /** The parts of an identifier's format from left to right: a number is that many digits, a text itself; null for others. */
  readonly digits: readonly (number | string)[] | null;
  /** Null for a style that shows a number as it is. */
  readonly shape: NumberShape | null;
}
