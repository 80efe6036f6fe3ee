import { compare, zero } from "../decimal/decimal.ts";
import { type Figure, remainderOf, sumFigures } from "./figure.ts";
import type { Gap } from "./gap.ts";

/** A dimension of a return, reduced to what counts. */
export interface Settled {
  /** The parts, or null where the total counts itself. */
  readonly parts: Figure | null;
  /** What counts beside the parts: the remainder, or the total itself where no part has a value; null for nothing. */
  readonly rest: Figure | null;
  /** What is missing and no total makes up for. */
  readonly gap: Gap;
}

/**
 * Settles a total with its parts (methodology section 4, step 1): it is a check where they are complete, counts itself
 * where they are all blank, and leaves a remainder where some are; a negative remainder is nothing, V05 judges it. Where
 * a part is kept out it neither counts nor leaves anything: total minus the others is the very figure that is kept out.
 */
export const settleTotal = (total: Figure | null, parts: readonly Figure[], gap: Gap): Settled => {
  const sum = parts.length === 0 ? null : sumFigures(parts);
  if (gap === "kept-out") return { parts: sum, rest: null, gap };
  if (sum === null) return { parts: null, rest: total, gap: total === null ? "blank" : "none" };
  if (total === null || gap === "none") return { parts: sum, rest: null, gap };
  const remainder = remainderOf(total, sum);
  return { parts: sum, rest: compare(remainder.value, zero) > 0 ? remainder : null, gap: "none" };
};
