import { additiveCells } from "./additive-cells.ts";
import type { RollUpContext } from "./roll-up-context.ts";
import type { YearOfReturns } from "./roll-up-year.ts";

/** What the full rebuild of a year and series rolls up, for those who look at the figures behind its cells. */
export const contextOfYear = (from: YearOfReturns): RollUpContext => ({
  year: from.year,
  series: from.series,
  network: from.network,
  overlaps: from.overlaps,
  members: additiveCells(from),
});
