import { compare, type Decimal, sum } from "../decimal/decimal.ts";
import type { Removal } from "./declared-removal.ts";

/**
 * The heaviest set of the pairs without a circle: what is surely counted twice at least (Hunter's bound). Of three that
 * share the same enterprises, three pairs count what only two of them lose.
 */
export const heaviestForest = (removals: readonly Removal[]): Decimal => {
  const groupOf = new Map<string, ReadonlySet<string>>();
  const byWeight = [...removals].sort((one, other) => compare(other.amount, one.amount));
  const kept = byWeight.filter(({ sides: [a, b] }) => {
    const [ofA, ofB] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    if (ofA.has(b)) return false;
    const united = new Set([...ofA, ...ofB]);
    for (const one of united) groupOf.set(one, united);
    return true;
  });
  return sum(kept.map(({ amount }) => amount));
};
