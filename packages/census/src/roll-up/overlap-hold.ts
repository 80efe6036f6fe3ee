import { compare, type Decimal } from "../decimal/decimal.ts";
import { referenceDate, yearOf } from "../observation/reference-date.ts";
import type { Overlap } from "./overlap.ts";

/** Why a declared overlap is not removed in a year: V36, or what a person decided. */
export type OverlapHold = "larger-than-smaller" | "older-than-three-years" | "kept-out";

/**
 * Whether a declared overlap is on hold in a year (V36): dated more than three years before it, or larger than the
 * smaller of its two sides (`smaller`, null where they do not meet in it); null where it is removed, by decision or
 * because nothing speaks against it. An undated one is no older than anything.
 */
export const overlapHold = (
  { kind, amount, referenceDate: dated, decisions = [] }: Overlap,
  year: number,
  smaller: Decimal | null,
): OverlapHold | null => {
  if (kind !== "declared") return null;
  const decided = decisions.findLast((one) => one.year === year)?.decision;
  if (decided === "release") return null;
  if (decided === "keep-out") return "kept-out";
  const date = dated === null ? null : referenceDate(dated);
  if (date !== null && year - yearOf(date) > 3) return "older-than-three-years";
  return amount !== null && smaller !== null && compare(amount, smaller) > 0 ? "larger-than-smaller" : null;
};
