import type { Network } from "../network/network.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
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
}): readonly MemberCell[] => {
  const ofYear = from.returns.filter(({ year }) => year === from.year);
  return membersOfSeries({ ...from, cells: ofYear.flatMap((accepted) => memberCells(accepted, from.variant)) });
};
