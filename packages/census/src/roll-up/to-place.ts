import type { Place } from "../network/place.ts";
import type { Cell } from "./cell.ts";
import type { ChildCell } from "./child-cell.ts";
import { combineCells } from "./combine.ts";
import type { RollUpContext } from "./roll-up-context.ts";

/** The cells of a sub-region or region from those of the countries or places just below it, in canonical order. */
export const placeCells = (
  context: RollUpContext & { readonly place: Exclude<Place, "WORLD">; readonly children: readonly ChildCell[] },
): readonly Cell[] =>
  combineCells(
    context,
    context.place,
    context.children.map((child) => ({ ...child, ids: child.reporters.ids })),
  );
