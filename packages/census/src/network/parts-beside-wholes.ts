import { additiveMembers } from "./additive-members.ts";
import { affiliationsOn } from "./affiliations-on.ts";
import type { Network } from "./network.ts";
import { isAdditive } from "./role.ts";
import { wholesOf } from "./wholes-of.ts";

/** A full or direct member of a body that is not added there, since it is inside another one. */
export interface PartBesideWhole {
  readonly body: string;
  readonly part: string;
  /** The additive members that it is inside of, sorted. */
  readonly wholes: readonly string[];
}

/** The members of a body by role that do not add on a day because the whole they belong to does, by id: a decision of the secretariat is wanted. */
export const partsBesideWholes = (network: Network, date: string, body: string): readonly PartBesideWhole[] => {
  const added = new Set(additiveMembers(network, date, body));
  const byRole = affiliationsOn(network, date, body).filter(({ role }) => isAdditive(role));
  return [...new Set(byRole.map(({ organisation }) => organisation))].sort().flatMap((part) => {
    const wholes = wholesOf(network, date, part).filter((whole) => added.has(whole));
    return added.has(part) || wholes.length === 0 ? [] : [{ body, part, wholes }];
  });
};
