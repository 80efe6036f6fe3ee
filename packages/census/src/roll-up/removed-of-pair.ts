import { type Decimal, minimum, zero } from "../decimal/decimal.ts";
import { keyInPlace } from "./cell-key.ts";
import type { Contributions } from "./contributions.ts";
import type { MemberCell } from "./member-cell.ts";
import type { Overlap } from "./overlap.ts";
import { pairRemoval } from "./pair-removal.ts";

const givenTypes = (cells: readonly MemberCell[], indicator: string, unit: string): ReadonlySet<string> =>
  new Set(
    cells
      .filter((one) => one.indicator === indicator && one.unit === unit && one.activity === "_T" && one.detail === "_T")
      .map(({ type }) => type),
  );

/**
 * What the declared overlaps of one pair remove, by `keyInPlace`, before anything else that overlaps with either is
 * looked at. A declared overlap has no activity, so it touches only the activity total.
 */
export const removedOfPair = (
  declared: readonly Overlap[],
  [a, b]: readonly [string, string],
  members: ReadonlyMap<string, readonly MemberCell[]>,
  contributions: Contributions,
): ReadonlyMap<string, Decimal> => {
  const [cellsOfA, cellsOfB] = [members.get(a) ?? [], members.get(b) ?? []];
  const units = [...new Set(cellsOfA.map(({ unit }) => unit))];
  const removed = new Map<string, Decimal>();
  for (const [indicator, ofIndicator] of Map.groupBy(declared, (one) => one.indicator)) {
    for (const unit of units) {
      const [typesOfA, typesOfB] = [givenTypes(cellsOfA, indicator, unit), givenTypes(cellsOfB, indicator, unit)];
      if (typesOfA.size === 0 || typesOfB.size === 0) continue;
      const keyOf = (type: string): string => keyInPlace({ type, activity: "_T", indicator, detail: "_T", unit });
      const limitOf = (type: string): Decimal => {
        const given = contributions.get(keyOf(type));
        return minimum(given?.get(a) ?? zero, given?.get(b) ?? zero);
      };
      for (const [type, amount] of pairRemoval(ofIndicator, typesOfA, typesOfB, limitOf)) {
        removed.set(keyOf(type), amount);
      }
    }
  }
  return removed;
};
