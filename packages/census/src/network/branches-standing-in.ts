import { additiveMembers } from "./additive-members.ts";
import { affiliationsOn } from "./affiliations-on.ts";
import type { BranchStandIn } from "./branch-stand-in.ts";
import type { Network } from "./network.ts";
import { endOfYear } from "./validity.ts";
import { wholesOf } from "./wholes-of.ts";

/**
 * The organisations whose returns a body's figures of a year add although they are no additive members: decided to stand
 * in for an additive member of their country whose return is missing, and still a sector branch, or a part of it, by the roster. Sorted ids.
 */
export const branchesStandingIn = (from: {
  readonly network: Network;
  readonly year: number;
  readonly body: string;
  /** Those whose parent has no accepted return of the year (`standInsInForce`). */
  readonly standIns: readonly BranchStandIn[];
}): readonly string[] => {
  const { network, year, body } = from;
  const ofYear = from.standIns.filter((one) => one.year === year);
  if (ofYear.length === 0) return [];
  const date = endOfYear(year);
  const additive = new Set(additiveMembers(network, date, body));
  const sectors = new Set(
    affiliationsOn(network, date, body)
      .filter(({ role }) => role === "ASSOC_SECTOR")
      .map(({ organisation }) => organisation),
  );
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  const mayStandIn = ({ organisation, parent }: BranchStandIn): boolean =>
    additive.has(parent) &&
    countries.get(parent) === countries.get(organisation) &&
    !additive.has(organisation) &&
    (sectors.has(organisation) || wholesOf(network, date, organisation).includes(parent));
  return [...new Set(ofYear.filter(mayStandIn).map(({ organisation }) => organisation))].sort();
};
