import { compare, type Decimal, minimum } from "../decimal/decimal.ts";
import { keyInPlace } from "./cell-key.ts";
import type { Contributions } from "./contributions.ts";
import type { Overlap } from "./overlap.ts";

/**
 * The smaller of what the two sides of an overlap give for its indicator, in its type (all types: of the cooperatives
 * where both have them); null where they meet in no cell. In several currencies the smallest.
 */
export const smallerSide = (
  { a, b, type, indicator }: Overlap,
  units: readonly string[],
  contributions: Contributions,
): Decimal | null => {
  const inUnit = (unit: string): readonly Decimal[] => {
    for (const own of type === null ? ["ALL_COOP", "ALL_ENT"] : [type]) {
      const given = contributions.get(keyInPlace({ type: own, activity: "_T", indicator, detail: "_T", unit }));
      const [ofA, ofB] = [given?.get(a), given?.get(b)];
      if (ofA !== undefined && ofB !== undefined) return [minimum(ofA, ofB)];
    }
    return [];
  };
  const found = units.flatMap(inUnit).sort(compare);
  return found[0] ?? null;
};
