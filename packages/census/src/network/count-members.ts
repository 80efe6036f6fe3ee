import { affiliationsOn } from "./affiliations-on.ts";
import type { Network } from "./network.ts";
import type { Role } from "./role.ts";

/** The published figures ORG_MEMBERS and ORG_COUNTRIES (methodology section 1). */
export interface MemberCount {
  readonly members: number;
  readonly countries: number;
}

/** Counts the organisations that hold one of the roles in a body on a day, and their countries; each once. */
export const countMembers = (network: Network, date: string, body: string, counted: readonly Role[]): MemberCount => {
  const members = new Set(
    affiliationsOn(network, date, body)
      .filter(({ role }) => counted.includes(role))
      .map(({ organisation }) => organisation),
  );
  const countries = new Set(network.organisations.filter(({ id }) => members.has(id)).map(({ country }) => country));
  return { members: members.size, countries: countries.size };
};
