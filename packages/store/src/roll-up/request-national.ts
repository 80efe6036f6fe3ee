import type { Tx } from "../database/db.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { judgeCountry, type MovedReturn } from "../outside/judge-country.ts";
import { networkInForce } from "../reference/network-in-force.ts";
import { overlapsInForce } from "../reference/overlaps-in-force.ts";
import { standInsOfYear } from "../reference/stand-ins-of-year.ts";
import type { Submission } from "../submission/submission.ts";

/**
 * Lets all that follows from what a submission has become follow it: what the rules say of the returns beside it, of its
 * organisation and country in other years, and the figures of those, of the organisation's country, of the countries
 * whose branches stand in for it or that overlap with it, and all above them.
 */
export const requestNational = async (
  tx: Tx,
  { organisation, year }: Pick<Submission, "organisation" | "year">,
): Promise<void> => {
  const roster = await networkInForce(tx);
  const countryOf = new Map(roster?.network.organisations.map(({ id, country }) => [id, country]));
  const country = countryOf.get(organisation);
  const beside: readonly MovedReturn[] = country === undefined ? [] : await judgeCountry(tx, country);
  const overlapping = (await overlapsInForce(tx))?.overlaps ?? [];
  for (const [moved, returns] of Map.groupBy([{ organisation, year }, ...beside], (one) => one.year)) {
    const own = new Set(returns.map((one) => one.organisation));
    const branches = (await standInsOfYear(tx, moved)).filter(({ parent }) => own.has(parent));
    const partners = overlapping.flatMap(({ a, b }) => (own.has(a) ? [b] : own.has(b) ? [a] : []));
    const concerned = [...own, ...branches.map((branch) => branch.organisation), ...partners];
    for (const place of new Set(concerned.flatMap((id) => countryOf.get(id) ?? []))) {
      await enqueue(tx, "national", { year: moved, country: place });
    }
  }
};
