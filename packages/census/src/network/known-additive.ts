import { additiveMembers } from "./additive-members.ts";
import { affiliationsOn } from "./affiliations-on.ts";
import type { Network } from "./network.ts";
import { isAdditive } from "./role.ts";

/** The additive members that the roster knows for sure enough to be asked: what a response rate is measured against. Sorted ids. */
export const knownAdditive = (network: Network, date: string, body: string): readonly string[] => {
  const inRoster = new Set(
    affiliationsOn(network, date, body)
      .filter((affiliation) => affiliation.inRoster && isAdditive(affiliation.role))
      .map((affiliation) => affiliation.organisation),
  );
  return additiveMembers(network, date, body).filter((organisation) => inRoster.has(organisation));
};
