import type { Cell } from "./cell.ts";
import type { ChildCell } from "./child-cell.ts";
import { combineCells } from "./combine.ts";
import type { RollUpContext } from "./roll-up-context.ts";

/** The cells of the world from those of EUR, AME, APA and OTH, in canonical order. */
export const worldCells = (context: RollUpContext & { readonly children: readonly ChildCell[] }): readonly Cell[] =>
  combineCells(
    context,
    "WORLD",
    context.children.map((child) => ({ ...child, ids: child.reporters.ids })),
  );
