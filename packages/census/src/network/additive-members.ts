import { affiliationsOn } from "./affiliations-on.ts";
import type { Network } from "./network.ts";
import { isAdditive } from "./role.ts";

/** The organisations whose returns a body's figures add on a day, in the roster or not; groups never. Sorted ids. */
export const additiveMembers = (network: Network, date: string, body: string): readonly string[] => {
  const groups = new Set(network.organisations.filter(({ isGroup }) => isGroup).map(({ id }) => id));
  const additive = affiliationsOn(network, date, body)
    .filter(({ organisation, role }) => isAdditive(role) && !groups.has(organisation))
    .map(({ organisation }) => organisation);
  return [...new Set(additive)].sort();
};
