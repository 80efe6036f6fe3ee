import { compare, type Decimal, sum } from "../decimal/decimal.ts";
import { connectedReporters, type Joined } from "./connected-reporters.ts";
import type { Removal } from "./declared-removal.ts";

/**
 * The heaviest set of the pairs without a circle: what is surely counted twice at least (Hunter's bound). Of three that
 * share the same enterprises, three pairs count what only two of them lose. Those that are `joined` count as one.
 */
export const heaviestForest = (removals: readonly Removal[], joined: readonly Joined[] = []): Decimal => {
  const groupOf = new Map<string, ReadonlySet<string>>();
  for (const { reporters } of connectedReporters(joined)) {
    for (const one of reporters) groupOf.set(one, new Set(reporters));
  }
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
