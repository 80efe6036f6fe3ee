import type { Cell } from "./cell.ts";
import type { CellPart } from "./combine.ts";

/** What of a cell the place above it is made of. */
export type ChildCell = Omit<CellPart, "ids"> & { readonly reporters: Pick<Cell["reporters"], "ids"> };
