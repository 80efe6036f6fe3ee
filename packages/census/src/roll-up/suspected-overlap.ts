import type { Cell } from "./cell.ts";
import type { Overlap } from "./overlap.ts";
import { typesUpward } from "./type-tree.ts";

const concerns = (overlap: Overlap, { type, indicator }: Pick<Cell, "type" | "indicator">): boolean => {
  const isOfEnterprises = overlap.indicator.startsWith("ENT_");
  if (!isOfEnterprises && overlap.indicator !== indicator) return false;
  if (overlap.type === null) return true;
  return typesUpward(overlap.type).includes(type) || typesUpward(type).includes(overlap.type);
};

/**
 * Whether a cell may count something twice that nobody has measured: both sides of a suspected overlap are in it.
 * One of enterprises concerns every indicator, since the workers and members of an enterprise go with it.
 */
export const isSuspected = (
  overlaps: readonly Overlap[],
  cell: Pick<Cell, "type" | "indicator">,
  reporters: ReadonlySet<string>,
): boolean =>
  overlaps.some(
    (overlap) =>
      overlap.kind === "suspected" && reporters.has(overlap.a) && reporters.has(overlap.b) && concerns(overlap, cell),
  );
