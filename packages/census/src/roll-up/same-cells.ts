import type { Cell } from "./cell.ts";

const isSameCell = (a: Cell, b: Cell): boolean =>
  (
    [
      "year",
      "geo",
      "type",
      "activity",
      "indicator",
      "detail",
      "unit",
      "gross",
      "overlap",
      "overlapHere",
      "value",
      "flags",
    ] as const
  ).every((field) => a[field] === b[field]) &&
  a.bounds.lower === b.bounds.lower &&
  a.bounds.upper === b.bounds.upper &&
  a.reporters.answered === b.reporters.answered &&
  a.reporters.of === b.reporters.of &&
  a.reporters.ids.join(" ") === b.reporters.ids.join(" ") &&
  (["fresh", "standIn", "national", "estimated", "imputed"] as const).every(
    (share) => a.composition[share] === b.composition[share],
  );

/** Whether two lists in canonical order hold the same cells, so that nothing above them has to be recomputed. */
export const sameCells = (before: readonly Cell[], after: readonly Cell[]): boolean =>
  before.length === after.length &&
  before.every((cell, index) => {
    const other = after[index];
    return other !== undefined && isSameCell(cell, other);
  });
