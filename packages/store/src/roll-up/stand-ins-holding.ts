import { standInsInForce } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { type DecidedStandIn, standInsOfYear } from "../reference/stand-ins-of-year.ts";

/** The decisions of a year whose parent has no accepted return at this moment. */
export const standInsHolding = async (db: Db, year: number): Promise<readonly DecidedStandIn[]> => {
  const decided = await standInsOfYear(db, year);
  if (decided.length === 0) return [];
  const accepted = await db
    .selectFrom("submission")
    .select("organisation")
    .where("year", "=", year)
    .where("state", "=", "accepted")
    .execute();
  return standInsInForce(decided, year, new Set(accepted.map(({ organisation }) => organisation)));
};
