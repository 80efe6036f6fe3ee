import { affiliationsOn } from "./affiliations-on.ts";
import type { Network } from "./network.ts";
import { isAdditive } from "./role.ts";
import { wholesOf } from "./wholes-of.ts";

/**
 * The organisations whose returns a body's figures add on a day, in the roster or not. Groups never add, nor does what is
 * inside another additive member: the whole's return counts its enterprises. Sorted ids.
 */
export const additiveMembers = (network: Network, date: string, body: string): readonly string[] => {
  const groups = new Set(network.organisations.filter(({ isGroup }) => isGroup).map(({ id }) => id));
  const additive = new Set(
    affiliationsOn(network, date, body)
      .filter(({ organisation, role }) => isAdditive(role) && !groups.has(organisation))
      .map(({ organisation }) => organisation),
  );
  const hasParts = (network.partsOf ?? []).length > 0;
  const isInside = (id: string): boolean =>
    hasParts && wholesOf(network, date, id).some((whole) => additive.has(whole));
  return [...additive].filter((id) => !isInside(id)).sort();
};
