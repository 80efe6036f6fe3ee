import type { Tx } from "../database/db.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { networkInForce } from "../reference/network-in-force.ts";
import { standInsOfYear } from "../reference/stand-ins-of-year.ts";
import type { Submission } from "../submission/submission.ts";

/**
 * Lets the figures of the organisation's country follow what a submission has become, of the countries whose branches
 * stand in for it, and all figures above them.
 */
export const requestNational = async (
  tx: Tx,
  { organisation, year }: Pick<Submission, "organisation" | "year">,
): Promise<void> => {
  const roster = await networkInForce(tx);
  const branches = (await standInsOfYear(tx, year)).filter(({ parent }) => parent === organisation);
  const concerned = new Set([organisation, ...branches.map((branch) => branch.organisation)]);
  const countries = roster?.network.organisations.filter(({ id }) => concerned.has(id)).map(({ country }) => country);
  for (const country of new Set(countries)) await enqueue(tx, "national", { year, country });
};
