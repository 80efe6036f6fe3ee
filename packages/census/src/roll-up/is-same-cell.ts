import type { Cell } from "./cell.ts";

/** Whether two cells are the same in everything. */
export const isSameCell = (a: Cell, b: Cell): boolean =>
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
