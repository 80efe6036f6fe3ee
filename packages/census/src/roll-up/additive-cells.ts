import type { BranchStandIn } from "../network/branch-stand-in.ts";
import type { Network } from "../network/network.ts";
import { standInsInForce } from "../network/stand-ins-in-force.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import type { FigureOf } from "./figure.ts";
import type { MemberCell } from "./member-cell.ts";
import { membersOfSeries } from "./members-of-series.ts";
import type { Series } from "./series.ts";
import { memberCells } from "./to-member.ts";
import type { Variant } from "./variant.ts";

/** The member cells that a series adds in a year (`membersOfSeries`), of the returns of that year. At most one return an organisation. */
export const additiveCells = (from: {
  readonly year: number;
  readonly series: Series;
  readonly network: Network;
  readonly returns: readonly AcceptedReturn[];
  readonly variant: Variant;
  /** Every one that is decided; none when left out. */
  readonly standIns?: readonly BranchStandIn[];
  /** How reported values become figures; `figureOf` when left out. */
  readonly toFigure?: FigureOf;
}): readonly MemberCell[] => {
  const ofYear = from.returns.filter(({ year }) => year === from.year);
  const answered = new Set(ofYear.map(({ organisation }) => organisation));
  const standIns = standInsInForce(from.standIns ?? [], from.year, answered);
  return membersOfSeries({
    ...from,
    standIns,
    cells: ofYear.flatMap((accepted) => memberCells(accepted, from.variant, from.toFigure)),
  });
};
