import { additiveMembers } from "./additive-members.ts";
import { affiliationsOn } from "./affiliations-on.ts";
import type { BranchStandIn } from "./branch-stand-in.ts";
import { isOutsideBody } from "./is-outside-body.ts";
import type { Network } from "./network.ts";
import { endOfYear } from "./validity.ts";
import { wholesOf } from "./wholes-of.ts";

/** Why a decision cannot be as asked; null when it can. */
export type StandInRefusal =
  | "unknown-organisation"
  | "unknown-parent"
  | "same"
  | "other-country"
  | "branch-adds"
  | "no-branch"
  | "parent-not-additive"
  | "parent-answered";

/**
 * Judges by the roster whether a branch may stand in for a parent on 31 December of the year: an ASSOC_SECTOR affiliate, or
 * a part of the parent, that adds in no body in which the parent does; the parent an additive member without an accepted return, of the same country.
 */
export const standInRefusal = (
  network: Network,
  { organisation, parent, year }: BranchStandIn,
  answered: ReadonlySet<string>,
): StandInRefusal | null => {
  const date = endOfYear(year);
  const countryOf = (id: string): string | undefined => network.organisations.find((one) => one.id === id)?.country;
  if (countryOf(organisation) === undefined) return "unknown-organisation";
  if (countryOf(parent) === undefined) return "unknown-parent";
  if (organisation === parent) return "same";
  if (countryOf(organisation) !== countryOf(parent)) return "other-country";
  const bodies = [...new Set(network.affiliations.map(({ body }) => body))].filter(
    (one) => !isOutsideBody(network, one),
  );
  const ofParent = bodies.filter((body) => additiveMembers(network, date, body).includes(parent));
  if (ofParent.length === 0) return "parent-not-additive";
  if (ofParent.some((body) => additiveMembers(network, date, body).includes(organisation))) return "branch-adds";
  const isSector = ofParent.some((body) =>
    affiliationsOn(network, date, body).some((one) => one.organisation === organisation && one.role === "ASSOC_SECTOR"),
  );
  if (!isSector && !wholesOf(network, date, organisation).includes(parent)) return "no-branch";
  return answered.has(parent) ? "parent-answered" : null;
};
