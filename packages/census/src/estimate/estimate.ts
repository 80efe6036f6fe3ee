import type { Decimal } from "../decimal/decimal.ts";

/** How a value that nobody gave was made, in the order in which the methods are tried (methodology section 5). */
export const estimateMethods = ["secondary", "ratio", "carry-forward", "expert"] as const;

export type EstimateMethod = (typeof estimateMethods)[number];

/** An imputed value of one member, of one of its own types (never a computed total) and all activities. */
export interface Estimate {
  readonly reporter: string;
  /** ISO 3166-1 alpha-2 of the reporter's seat. */
  readonly country: string;
  readonly type: string;
  readonly indicator: string;
  readonly unit: string;
  readonly value: Decimal;
  readonly method: EstimateMethod;
  /** Years since what it rests on: 0 for a source dated in the year, null for an expert estimate. */
  readonly age: number | null;
  /** The last fresh accepted value, for a ratio or a value carried forward; null otherwise. */
  readonly base: { readonly year: number; readonly value: Decimal } | null;
  /** The members whose sums give the ratio, sorted ids; empty otherwise. */
  readonly respondents: readonly string[];
  /** Who made an expert estimate; null otherwise. An edition says the role only. */
  readonly author: string | null;
  /** Where a secondary value stands, or why an expert thinks so; empty otherwise. */
  readonly note: string;
  /** Whether it counts the whole country, affiliated or not. */
  readonly isNational: boolean;
  /** The flags of the base that still hold of the estimate (D, U). */
  readonly flags: string;
}
