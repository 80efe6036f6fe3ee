import type { Db } from "../database/db.ts";

/** The number of the last attempt that has ended; null when none has. */
export const latestAttempt = async (db: Db, submission: string): Promise<number | null> => {
  const row = await db
    .selectFrom("attempt")
    .select("number")
    .where("submission", "=", submission)
    .where("finishedAt", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? null;
};
