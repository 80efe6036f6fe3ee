import { affiliationsOn } from "./affiliations-on.ts";
import { countMembers, type MemberCount } from "./count-members.ts";
import { isOutsideBody } from "./is-outside-body.ts";
import type { Network } from "./network.ts";
import { memberRoles, type Role, roles } from "./role.ts";
import { endOfYear } from "./validity.ts";

/** ORG_MEMBERS and ORG_COUNTRIES of one body in one role on 31 December, or in several roles together. */
export interface NetworkCount extends MemberCount {
  readonly body: string;
  /** A role; ADDITIVE for full and direct members, MEMBERS for all but observers, suspended and former ones. */
  readonly role: string;
}

/** The counts of every body of the network that has affiliates on 31 December of a year, by body; roles without anybody are left out. */
export const networkCounts = (network: Network, year: number): readonly NetworkCount[] => {
  const date = endOfYear(year);
  const bodies = [...new Set(network.affiliations.map(({ body }) => body))].sort();
  const of = (body: string, role: string, counted: readonly Role[]): NetworkCount[] => {
    const count = countMembers(network, date, body, counted);
    return count.members === 0 ? [] : [{ body, role, ...count }];
  };
  return bodies
    .filter((body) => !isOutsideBody(network, body) && affiliationsOn(network, date, body).length > 0)
    .flatMap((body) => [
      ...of(body, "MEMBERS", memberRoles),
      ...of(body, "ADDITIVE", ["FULL", "DIRECT"]),
      ...roles.flatMap((role) => of(body, role, [role])),
    ]);
};
