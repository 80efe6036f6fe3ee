import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { countryOf } from "../outside/country-of.ts";

/**
 * Lets one transaction at a time write threads of a country: the lock under which its returns are judged, and the last
 * that a transaction takes.
 */
export const lockThreads = async (tx: Tx, organisation: string): Promise<void> => {
  const country = await countryOf(tx, organisation);
  await (country === null ? lock(tx, "threads", organisation) : lock(tx, "neighbours", country));
};
