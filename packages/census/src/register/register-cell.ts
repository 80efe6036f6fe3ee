import type { Decimal } from "../decimal/decimal.ts";
import type { Observation } from "../observation/observation.ts";

/**
 * What the rows of one scope, perimeter, area, type, activity, set of flags and year of reference add up to for one
 * indicator. Undated rows make cells of their own.
 */
export interface RegisterCell
  extends Pick<
    Observation,
    "scope" | "perimeter" | "area" | "type" | "activity" | "activityRevision" | "flags" | "indicator"
  > {
  /** The date of its rows where all have the same, otherwise their year; null for undated rows. */
  readonly reference: Observation["reference"];
  readonly value: Decimal;
  /** Rows that have a value. */
  readonly rows: number;
  /** How many enterprises are behind the value, at least: a lump that does not say how many counts as one. */
  readonly enterprises: number;
  /** The largest single row's value without its sign, so at least the largest enterprise's: a lump counts as one enterprise. */
  readonly largest: Decimal;
  /** The sum of all values without their signs, of which `largest` is a share. */
  readonly size: Decimal;
}
