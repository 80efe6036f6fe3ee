import type { Rate } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { chunks } from "../rows/chunks.ts";

/** Keeps a list of rates under its import. */
export const saveRates = async (tx: Tx, importId: number, rates: readonly Rate[]): Promise<void> => {
  const all = rates.map((rate) => ({ import: importId, ...rate, country: rate.country ?? "" }));
  for (const rows of chunks(all)) await tx.insertInto("rate").values(rows).execute();
};
