import { add, compare, type Decimal, minimum, subtract, zero } from "../decimal/decimal.ts";
import { isCount } from "../reference/indicator.ts";
import type { MatchedPairs } from "../shared-enterprise/matched-pairs.ts";
import type { Cell } from "./cell.ts";
import { type CellKeyParts, keyInPlace } from "./cell-key.ts";
import type { Contributions } from "./contributions.ts";
import { declaredRemoval, type Removal } from "./declared-removal.ts";
import { mostCountedTwice } from "./most-counted-twice.ts";
import type { OverlappingPair } from "./overlapping-pair.ts";
import { pairCap } from "./pair-cap.ts";
import { surelyCountedTwice } from "./surely-counted-twice.ts";

/** What the overlaps of a place do to one of its cells. */
export interface OverlapsAt {
  /** What declared overlaps remove at this very place. */
  removedHere(key: string): Decimal;
  /** The bounds of a cell whose net is `value`. */
  bounds(cell: CellKeyParts, value: Cell["value"]): Cell["bounds"];
}

const none: OverlapsAt = { removedHere: () => zero, bounds: (_, value) => ({ lower: value, upper: value }) };

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);
const nobody: ReadonlyMap<string, Decimal> = new Map();

const removalsIn = (pairs: readonly OverlappingPair[], key: string): readonly Removal[] =>
  pairs.flatMap(({ sides, removed }) => {
    const amount = removed.get(key);
    return amount === undefined ? [] : [{ sides, amount }];
  });

const isNegative = (value: Decimal): boolean => compare(value, zero) < 0;

/**
 * What the pairs of a place (`overlappingPairs`) do to its cells, given what each of their reporters adds to each
 * (methodology section 4, step 2), and what identifiers remove among those reporters (`matched`). The bounds always follow from all pairs of the place, those of the places below it
 * too. A cell with a negative contribution (a loss) has no bounds but its value.
 */
export const overlapsAt = (
  pairs: readonly OverlappingPair[],
  contributions: Contributions,
  matched: MatchedPairs = () => [],
): OverlapsAt => {
  if (pairs.length === 0) return none;
  const below = pairs.filter(({ isHere }) => !isHere);
  const matchedIn = (removals: readonly Removal[], key: string, where: "all" | "below"): readonly Removal[] =>
    removals.length === 0 ? [] : matched(key, new Set(removals.flatMap(({ sides }) => sides)), where);
  const removedBy = (some: readonly OverlappingPair[], key: string): Decimal => {
    const removals = removalsIn(some, key);
    const gone = matchedIn(removals, key, some === below ? "below" : "all");
    return declaredRemoval(removals, contributions.get(key) ?? nobody, gone);
  };
  return {
    removedHere: (key) => subtract(removedBy(pairs, key), removedBy(below, key)),
    bounds: (cell, value) => {
      const exact = { lower: value, upper: value };
      const key = keyInPlace(cell);
      const given = contributions.get(key);
      if (given === undefined || [...given.values()].some(isNegative)) return exact;
      const caps = pairs.flatMap(({ sides: [a, b], statements, removed }) => {
        if (!given.has(a) || !given.has(b)) return [];
        const givenIn = (type: string): readonly [Decimal, Decimal] => {
          const ofType = type === cell.type ? given : contributions.get(keyInPlace({ ...cell, type }));
          return [ofType?.get(a) ?? zero, ofType?.get(b) ?? zero];
        };
        const cap = pairCap(statements, cell, givenIn, removed.get(key) ?? null);
        return cap === null || compare(cap, zero) <= 0 ? [] : [{ sides: [a, b] as const, cap }];
      });
      if (caps.length === 0) return exact;
      // What the reporters give together once what identifiers match is counted once, whatever is declared.
      const gross = add(value, removedBy(pairs, key));
      const largest = [...given.values()].reduce(larger, zero);
      const lower = larger(subtract(gross, mostCountedTwice(caps, given, isCount(cell.indicator))), largest);
      const removals = removalsIn(pairs, key);
      const twice = surelyCountedTwice(removals, matchedIn(removals, key, "all"));
      return {
        lower: minimum(lower, value),
        upper: larger(subtract(gross, twice), value),
      };
    },
  };
};
