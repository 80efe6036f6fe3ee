import { decimal, type ExpertEstimate } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** An expert's estimate that nobody has withdrawn; its author is the actor who added it. */
export interface KeptEstimate extends ExpertEstimate {
  readonly id: number;
  readonly at: Date;
}

/** The estimates in force of every year, or of those up to one, by year, organisation, indicator and type. */
export const estimatesInForce = async (db: Db, upTo?: number): Promise<readonly KeptEstimate[]> => {
  let query = db
    .selectFrom("expertEstimate")
    .select(["id", "organisation", "year", "type", "indicator", "value", "because", "actor as author", "at"])
    .where("withdrawnAt", "is", null);
  if (upTo !== undefined) query = query.where("year", "<=", upTo);
  const rows = await query.orderBy("year").orderBy("organisation").orderBy("indicator").orderBy("type").execute();
  return rows.map((row) => ({ ...row, value: decimal(row.value) }));
};
