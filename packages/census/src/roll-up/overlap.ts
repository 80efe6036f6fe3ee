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
}
