import type { Tx } from "../database/db.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { networkInForce } from "../reference/network-in-force.ts";
import type { Submission } from "../submission/submission.ts";

/** Lets the figures of the organisation's country follow what a submission has become, and all figures above them. */
export const requestNational = async (
  tx: Tx,
  { organisation, year }: Pick<Submission, "organisation" | "year">,
): Promise<void> => {
  const roster = await networkInForce(tx);
  const country = roster?.network.organisations.find(({ id }) => id === organisation)?.country;
  if (country !== undefined) await enqueue(tx, "national", { year, country });
};
