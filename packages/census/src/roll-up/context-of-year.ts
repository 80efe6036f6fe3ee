import { countedShared } from "../shared-enterprise/counted-shared.ts";
import { additiveCells } from "./additive-cells.ts";
import type { FigureOf } from "./figure.ts";
import type { RollUpContext } from "./roll-up-context.ts";
import type { YearOfReturns } from "./roll-up-year.ts";

/** What the full rebuild of a year and series rolls up, for those who look at the figures behind its cells. */
export const contextOfYear = (from: YearOfReturns & { readonly toFigure?: FigureOf }): RollUpContext => {
  const { year, series, network, overlaps, shared, variant } = from;
  const counted = shared === undefined ? {} : { shared: countedShared(shared, year, variant) };
  return { year, series, network, overlaps, members: additiveCells(from), ...counted };
};
