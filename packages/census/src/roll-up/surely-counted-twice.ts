import { compare, type Decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import { connectedReporters } from "./connected-reporters.ts";
import type { Removal } from "./declared-removal.ts";
import { heaviestForest } from "./heaviest-forest.ts";

const byPair = (removals: readonly Removal[]): readonly Removal[] =>
  [...Map.groupBy(removals, ({ sides }) => JSON.stringify([...sides].sort())).values()].flatMap((same) =>
    same.slice(0, 1).map(({ sides }) => ({ sides, amount: sum(same.map(({ amount }) => amount)) })),
  );

/**
 * What the declared pairs of a cell surely count twice beside what identifiers have removed already (`matched`): at least
 * what they have in common with all that is matched together, and at least what any of the pairs have together.
 */
export const surelyCountedTwice = (removals: readonly Removal[], matched: readonly Removal[]): Decimal => {
  if (matched.length === 0) return heaviestForest(removals);
  return sum(
    connectedReporters([...removals, ...matched]).map(({ pairs }) => {
      const own = pairs.filter((pair) => matched.includes(pair));
      const stated = pairs.filter((pair) => !matched.includes(pair));
      const besideMatched = heaviestForest(stated, own);
      const ofPairs = subtract(heaviestForest(byPair(pairs)), sum(own.map(({ amount }) => amount)));
      return [besideMatched, ofPairs].reduce((most, one) => (compare(one, most) > 0 ? one : most), zero);
    }),
  );
};
