import { lookAlikeKey } from "@coop-census/census";
import type { RowIdentity } from "@coop-census/store";

/** What the key of a name shares with any other that is the same or one letter apart, one way or the other: a half of it. */
const halves = (key: string): readonly string[] => {
  const digits = key.replaceAll(/\D/g, "");
  const [low, high] = [Math.floor(key.length / 2), Math.floor((key.length + 1) / 2)];
  const of = (length: number): readonly string[] => [
    `${digits}<${length}<${key.slice(0, length)}`,
    `${digits}>${length}>${key.slice(key.length - length)}`,
  ];
  return low === high ? of(low) : [...of(low), ...of(high)];
};

/**
 * The rows of one postcode that `lookAlikes` may find alike, in their order: names one letter apart share the first or the
 * last half of what is compared. The others are alike to none.
 */
export const likelyTwins = (rows: readonly RowIdentity[]): readonly RowIdentity[] => {
  const first = new Map<string, RowIdentity>();
  const twins = new Set<RowIdentity>();
  for (const row of rows) {
    for (const half of halves(lookAlikeKey(row.name ?? ""))) {
      const other = first.get(half);
      if (other === undefined) first.set(half, row);
      else if (other !== row) {
        twins.add(other);
        twins.add(row);
      }
    }
  }
  return rows.filter((row) => twins.has(row));
};
