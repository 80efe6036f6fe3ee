import { affiliationsOn } from "./affiliations-on.ts";
import type { Network } from "./network.ts";
import { type Role, roles } from "./role.ts";

/** The role of an organisation in a body on a day, the first in the order of `roles` where it has several; null when it has none. */
export const roleOf = (network: Network, date: string, body: string, organisation: string): Role | null => {
  const held = new Set(
    affiliationsOn(network, date, body)
      .filter((affiliation) => affiliation.organisation === organisation)
      .map((affiliation) => affiliation.role),
  );
  return roles.find((role) => held.has(role)) ?? null;
};
