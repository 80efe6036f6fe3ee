import { compare, type Decimal, minimum, zero } from "../decimal/decimal.ts";
import { keyInPlace } from "./cell-key.ts";
import type { Contributions } from "./contributions.ts";
import type { Overlap } from "./overlap.ts";
import { typeOfOverlap } from "./type-of-overlap.ts";

/** The smaller of what the two sides of an overlap give for its indicator, in its type (`typeOfOverlap`); null where they meet in no cell. In several currencies the smallest. */
export const smallerSide = (
  overlap: Overlap,
  units: readonly string[],
  contributions: Contributions,
): Decimal | null => {
  const { a, b, indicator } = overlap;
  const inUnit = (unit: string): readonly Decimal[] => {
    const type = typeOfOverlap(overlap, unit, contributions);
    if (type === null) return [];
    const given = contributions.get(keyInPlace({ type, activity: "_T", indicator, detail: "_T", unit }));
    return [minimum(given?.get(a) ?? zero, given?.get(b) ?? zero)];
  };
  const found = units.flatMap(inUnit).sort(compare);
  return found[0] ?? null;
};
