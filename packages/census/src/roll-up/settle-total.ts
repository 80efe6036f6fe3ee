import { compare, zero } from "../decimal/decimal.ts";
import { type Figure, remainderOf, sumFigures } from "./figure.ts";

/** A dimension of a return, reduced to what counts. */
export interface Settled {
  /** The parts, or null where the total counts itself. */
  readonly parts: Figure | null;
  /** What counts beside the parts: the remainder, or the total itself where no part has a value; null for nothing. */
  readonly rest: Figure | null;
  /** False where some parts are blank and no total says how much is missing. */
  readonly isComplete: boolean;
}

/**
 * Settles a total with its parts (methodology section 4, step 1): it is a check where they are complete, counts itself
 * where they are all blank, and leaves a remainder where some are; a negative remainder is nothing, V05 judges it.
 */
export const settleTotal = (total: Figure | null, parts: readonly Figure[], hasBlankPart: boolean): Settled => {
  if (parts.length === 0) return { parts: null, rest: total, isComplete: total !== null };
  const sum = sumFigures(parts);
  if (total === null || !hasBlankPart) return { parts: sum, rest: null, isComplete: !hasBlankPart };
  const remainder = remainderOf(total, sum);
  return { parts: sum, rest: compare(remainder.value, zero) > 0 ? remainder : null, isComplete: true };
};
