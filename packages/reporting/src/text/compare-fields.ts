import { compareCodePoints } from "./compare-code-points.ts";

/** Compares two rows field by field in code point order: total on rows of text, since only equal rows compare as 0. */
export const compareFields = (a: readonly string[], b: readonly string[]): number => {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = compareCodePoints(a[index] ?? "", b[index] ?? "");
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};
