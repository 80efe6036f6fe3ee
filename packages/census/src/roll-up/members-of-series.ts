import { additiveMembers } from "../network/additive-members.ts";
import type { BranchStandIn } from "../network/branch-stand-in.ts";
import { branchesStandingIn } from "../network/branches-standing-in.ts";
import { isOutsideBody } from "../network/is-outside-body.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import type { MemberCell } from "./member-cell.ts";
import { bodyOfSeries, type Series } from "./series.ts";
import { uniteFlags } from "./unite-flags.ts";

/** A member cell before it is known where its reporter has its seat: it follows from the reporter's return alone. */
export type ReturnCell = Omit<MemberCell, "country">;

/**
 * The cells that a series adds in a year, of those of any returns of that year: of full and direct affiliates of its body
 * on 31 December, and with flag D those of a branch that stands in for its missing parent, since it speaks of a part of
 * the parent's enterprises; each with the country that the roster has for its reporter. A body outside the network adds nothing.
 */
export const membersOfSeries = (from: {
  readonly year: number;
  readonly series: Series;
  readonly network: Network;
  readonly cells: readonly ReturnCell[];
  /** Those in force (`standInsInForce`); none when left out. */
  readonly standIns?: readonly BranchStandIn[];
}): readonly MemberCell[] => {
  const body = bodyOfSeries(from.series);
  if (isOutsideBody(from.network, body)) return [];
  const additive = new Set(additiveMembers(from.network, endOfYear(from.year), body));
  const standingIn = new Set(branchesStandingIn({ ...from, body, standIns: from.standIns ?? [] }));
  const countries = new Map(from.network.organisations.map(({ id, country }) => [id, country]));
  return from.cells.flatMap((cell) => {
    const country = countries.get(cell.reporter);
    if (country === undefined) return [];
    if (standingIn.has(cell.reporter)) return [{ ...cell, country, flags: uniteFlags(cell.flags, "D") }];
    return additive.has(cell.reporter) ? [{ ...cell, country }] : [];
  });
};
