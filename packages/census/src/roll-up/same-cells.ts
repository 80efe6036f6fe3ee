import type { Cell } from "./cell.ts";
import { isSameCell } from "./is-same-cell.ts";

/** Whether two lists in canonical order hold the same cells, so that nothing above them has to be recomputed. */
export const sameCells = (before: readonly Cell[], after: readonly Cell[]): boolean =>
  before.length === after.length &&
  before.every((cell, index) => {
    const other = after[index];
    return other !== undefined && isSameCell(cell, other);
  });
