import type { CellKeyParts } from "./cell-key.ts";
import type { Overlap } from "./overlap.ts";
import { typesUpward } from "./type-tree.ts";

/**
 * Whether a cell can count twice what an overlap is about. One of enterprises concerns every indicator, since the workers
 * and members of an enterprise go with it; one of a type, that type, what is in it, and the totals above it.
 */
export const concerns = (overlap: Overlap, { type, indicator }: Pick<CellKeyParts, "type" | "indicator">): boolean => {
  const isOfEnterprises = overlap.indicator.startsWith("ENT_");
  if (!isOfEnterprises && overlap.indicator !== indicator) return false;
  if (overlap.type === null) return true;
  return typesUpward(overlap.type).includes(type) || typesUpward(type).includes(overlap.type);
};
