import type { CellKeyParts } from "./cell-key.ts";
import { concerns } from "./concerns.ts";
import type { Overlap } from "./overlap.ts";

/** Whether a cell may count something twice that nobody has measured: both sides of a suspected overlap that concerns it are in it. */
export const isSuspected = (
  overlaps: readonly Overlap[],
  cell: Pick<CellKeyParts, "type" | "indicator">,
  reporters: ReadonlySet<string>,
): boolean =>
  overlaps.some(
    (overlap) =>
      overlap.kind === "suspected" && reporters.has(overlap.a) && reporters.has(overlap.b) && concerns(overlap, cell),
  );
