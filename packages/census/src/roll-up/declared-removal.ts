import { compare, type Decimal, minimum, subtract, sum, zero } from "../decimal/decimal.ts";
import { connectedReporters, type Joined } from "./connected-reporters.ts";

/** What is removed for a pair of reporters in one cell. */
export interface Removal extends Joined {
  readonly amount: Decimal;
}

/**
 * The declared amounts together, never so much that less is left of the reporters that they connect than the largest of
 * them alone has; what identifiers have removed among them (`matched`) is gone already. Beside a loss no size says how much
 * the others can have in common: the amounts stand as they are.
 */
export const declaredRemoval = (
  removals: readonly Removal[],
  given: ReadonlyMap<string, Decimal>,
  matched: readonly Removal[] = [],
): Decimal =>
  sum(
    connectedReporters([...removals, ...matched]).map(({ reporters, pairs: all }) => {
      const pairs = all.filter((pair) => !matched.includes(pair));
      const sizes = reporters.map((one) => given.get(one) ?? zero);
      const stated = sum(pairs.map(({ amount }) => amount));
      if (sizes.some((one) => compare(one, zero) < 0)) return stated;
      const largest = sizes.reduce((most, one) => (compare(one, most) > 0 ? one : most), zero);
      const gone = sum(all.filter((pair) => matched.includes(pair)).map(({ amount }) => amount));
      const most = subtract(subtract(sum(sizes), gone), largest);
      return compare(most, zero) > 0 ? minimum(stated, most) : zero;
    }),
  );
