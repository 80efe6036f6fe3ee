import { keyInPlace } from "./cell-key.ts";
import type { Contributions } from "./contributions.ts";
import type { Overlap } from "./overlap.ts";

/**
 * The type that an overlap is of in a unit: the one stated, and of all types the cooperatives where both sides have them,
 * else all enterprises; null where they meet in no cell of it.
 */
export const typeOfOverlap = (
  { a, b, type, indicator }: Overlap,
  unit: string,
  contributions: Contributions,
): string | null => {
  const possible = type === null ? ["ALL_COOP", "ALL_ENT"] : [type];
  const meet = (own: string): boolean => {
    const given = contributions.get(keyInPlace({ type: own, activity: "_T", indicator, detail: "_T", unit }));
    return given?.has(a) === true && given.has(b);
  };
  return possible.find(meet) ?? null;
};
