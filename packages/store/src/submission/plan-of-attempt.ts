import { type PlanBase, planBaseSchema } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";

/** What the plan followed from that the sender of an attempt accepted; null where none was named. */
export const planOfAttempt = async (db: Db, submission: string, attempt: number): Promise<PlanBase | null> => {
  const row = await db
    .selectFrom("attempt")
    .select("plan")
    .where("submission", "=", submission)
    .where("number", "=", attempt)
    .executeTakeFirst();
  return row === undefined || row.plan === null ? null : planBaseSchema.parse(row.plan);
};
