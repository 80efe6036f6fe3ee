import type { BranchStandIn } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** A decision that stands, with its reason. */
export interface DecidedStandIn extends BranchStandIn {
  readonly id: number;
  readonly because: string;
  readonly actor: string;
  readonly decidedAt: Date;
}

/** The decisions of a year (of all years without one) that are not undone, whether or not the parent has answered since; by year and organisation. */
export const standInsOfYear = (db: Db, year?: number): Promise<readonly DecidedStandIn[]> => {
  let query = db
    .selectFrom("branchStandIn")
    .select(["id", "organisation", "parent", "year", "because", "actor", "decidedAt"])
    .where("undoneAt", "is", null);
  if (year !== undefined) query = query.where("year", "=", year);
  return query.orderBy("year").orderBy("organisation").execute();
};
