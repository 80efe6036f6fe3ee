import type { Decimal } from "../decimal/decimal.ts";

/**
 * Two organisations that count the same enterprises. Declared amounts are removed; structural and suspected
 * ones are never removed and widen the bounds (methodology section 4, step 2).
 */
export interface Overlap {
  readonly a: string;
  readonly b: string;
  readonly kind: "declared" | "structural" | "suspected";
  /** Null for all types. */
  readonly type: string | null;
  readonly indicator: string;
  /** Null when nobody has measured it. */
  readonly amount: Decimal | null;
  readonly referenceDate: string | null;
  /** What people have decided of a declared one that is on hold (V36), each for a year; none where left out. */
  readonly decisions?: readonly OverlapDecision[];
}

/** Whether a declared overlap that is on hold is removed all the same in a year, or is not. */
export interface OverlapDecision {
  readonly year: number;
  readonly decision: "release" | "keep-out";
}
