import { add, compare, type Decimal, minimum, sum, zero } from "../decimal/decimal.ts";
import type { Overlap } from "./overlap.ts";
import { type GivenTypes, overlapTypes } from "./overlap-types.ts";
import { partsOfType, typesUpward } from "./type-tree.ts";

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

const statedByType = (ofPair: readonly Overlap[]): ReadonlyMap<string | null, Decimal> => {
  const stated = new Map<string | null, Decimal>();
  for (const { type, amount } of ofPair) if (amount !== null) stated.set(type, add(stated.get(type) ?? zero, amount));
  return stated;
};

/**
 * What the declared overlaps of one pair in one indicator remove, by type. Each is limited once, at its own type, to the
 * smaller of what the two give there (`limitOf`), and that amount is carried upward, so that a total stays the sum of its
 * parts. What is stated of a total (no type: all types) and of its parts is one overlap seen twice: the larger of the
 * amount of the total and the sum of those of its parts is removed from the total.
 */
export const pairRemoval = (
  ofPair: readonly Overlap[],
  a: GivenTypes,
  b: GivenTypes,
  limitOf: (type: string) => Decimal,
): ReadonlyMap<string, Decimal> => {
  const here = new Map<string, Decimal>();
  for (const [stated, amount] of statedByType(ofPair)) {
    const types = overlapTypes(stated, a, b);
    const own = stated ?? (types.includes("ALL_COOP") ? "ALL_COOP" : "ALL_ENT");
    const above = typesUpward(own);
    // Below its own type, where the two meet in one part alone; above, the sum of the parts carries it.
    for (const type of types.filter((one) => one === own || !above.includes(one))) {
      here.set(type, larger(here.get(type) ?? zero, minimum(amount, limitOf(type))));
    }
  }
  const removed = new Map<string, Decimal>();
  const carry = (type: string): Decimal => {
    const amount = larger(here.get(type) ?? zero, sum(partsOfType(type).map(carry)));
    if (amount !== zero) removed.set(type, amount);
    return amount;
  };
  carry("ALL_ENT");
  carry("CONSORTIUM");
  return removed;
};
