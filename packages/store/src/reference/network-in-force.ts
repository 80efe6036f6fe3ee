import type { Network } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { type ImportInForce, importsInForce } from "./imports-in-force.ts";
import { networkOf } from "./network-of.ts";

/** The roster in force now or at a moment, with the import it came in; null before the first. */
export const networkInForce = async (
  db: Db,
  asOf?: Date,
): Promise<(ImportInForce & { readonly network: Network }) | null> => {
  const [latest] = await importsInForce(db, "network", asOf);
  return latest === undefined ? null : { ...latest, network: await networkOf(db, latest.importId) };
};
