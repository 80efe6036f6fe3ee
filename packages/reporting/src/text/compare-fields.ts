import { compareCodePoints } from "./compare-code-points.ts";

/** Compares two rows field by field in code point order: total on rows of text, since only equal rows compare as 0. */
export const compareFields = (a: readonly string[], b: readonly string[]): number => {
  for (const [index, field] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const difference = compareCodePoints(field, other);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};
