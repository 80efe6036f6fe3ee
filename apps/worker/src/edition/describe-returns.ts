import { endOfYear, type Network, roleOf } from "@coop-census/census";
import type { EditionReturn } from "@coop-census/reporting";
import type { AcceptedReturn } from "@coop-census/store";

const mainBody = "cicopa";

/** What each organisation of the roster sent for the year, those that sent nothing included; groups are no reporters. */
export const describeReturns = (
  network: Network,
  year: number,
  returns: readonly AcceptedReturn[],
): readonly EditionReturn[] => {
  const sent = new Map(returns.map((one) => [one.organisation, one]));
  return network.organisations
    .filter(({ isGroup }) => !isGroup)
    .map(({ id, name, country }) => {
      const one = sent.get(id);
      return {
        organisation: id,
        name,
        country,
        role: roleOf(network, endOfYear(year), mainBody, id),
        rollUpScope: one?.terms.rollUpScope ?? null,
        submission: one?.submission ?? null,
        kind: one?.kind ?? null,
        sha256: one?.sha256 ?? null,
        state: one === undefined ? null : "accepted",
      };
    });
};
