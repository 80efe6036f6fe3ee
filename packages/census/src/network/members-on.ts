import { additiveMembers } from "./additive-members.ts";
import { affiliationsOn } from "./affiliations-on.ts";
import { placeOf } from "./geography.ts";
import type { Affiliation, Network } from "./network.ts";
import { type Role, roles } from "./role.ts";

/** An organisation's membership of a body on a day, in one role. */
export interface Member extends Pick<Affiliation, "role" | "certainty" | "inRoster" | "from" | "to"> {
  readonly organisation: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 of its seat. */
  readonly country: string;
  /** The leaf place of the country on the day. */
  readonly place: string;
  readonly kind: string;
  /** Whether its return is added in the body's figures. */
  readonly isAdded: boolean;
}

/** The members of a body on a day in these roles (all without), by country, id and role; an organisation with two roles stands twice. */
export const membersOn = (
  network: Network,
  date: string,
  body: string,
  wanted: readonly Role[] = roles,
): readonly Member[] => {
  const organisations = new Map(network.organisations.map((one) => [one.id, one]));
  const added = new Set(additiveMembers(network, date, body));
  return affiliationsOn(network, date, body)
    .filter(({ role }) => wanted.includes(role))
    .flatMap(({ organisation, role, certainty, inRoster, from, to }) => {
      const known = organisations.get(organisation);
      if (known === undefined) return [];
      const { name, country, kind } = known;
      const isAdded = added.has(organisation);
      const held = { role, certainty, inRoster, from, to };
      return [{ ...held, organisation, name, country, kind, place: placeOf(network, date, country), isAdded }];
    })
    .sort(
      (a, b) =>
        (a.country === b.country ? 0 : a.country < b.country ? -1 : 1) ||
        (a.organisation === b.organisation ? 0 : a.organisation < b.organisation ? -1 : 1) ||
        roles.indexOf(a.role) - roles.indexOf(b.role),
    );
};
