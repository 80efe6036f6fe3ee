import { additiveMembers } from "../network/additive-members.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import type { MemberCell } from "./member-cell.ts";
import { bodyOfSeries, type Series } from "./series.ts";
import { memberCells } from "./to-member.ts";
import type { Variant } from "./variant.ts";

/**
 * The member cells of the returns that a series adds in a year: those of full and direct affiliates of its body on
 * 31 December. Returns of others, and of other years, give none. At most one return an organisation.
 */
export const additiveCells = (from: {
  readonly year: number;
  readonly series: Series;
  readonly network: Network;
  readonly returns: readonly AcceptedReturn[];
  readonly variant: Variant;
}): readonly MemberCell[] => {
  const additive = new Set(additiveMembers(from.network, endOfYear(from.year), bodyOfSeries(from.series)));
  const countries = new Map(from.network.organisations.map(({ id, country }) => [id, country]));
  return from.returns.flatMap((accepted) => {
    const country = countries.get(accepted.organisation);
    const isAdded = country !== undefined && accepted.year === from.year && additive.has(accepted.organisation);
    return isAdded ? memberCells(accepted, country, from.variant) : [];
  });
};
