import type { Cell } from "../roll-up/cell.ts";
import type { Series } from "../roll-up/series.ts";

/** What a cell says: all of it but what it is of. */
export type CellFigure = Omit<Cell, "year" | "geo" | "type" | "activity" | "indicator" | "detail" | "unit">;

/** A cell that becomes another one, comes or goes; a cell of which nothing changes has no change. */
export interface CellChange extends Pick<Cell, "geo" | "type" | "activity" | "indicator" | "detail" | "unit"> {
  readonly series: Series;
  readonly before: CellFigure | null;
  readonly after: CellFigure | null;
}
