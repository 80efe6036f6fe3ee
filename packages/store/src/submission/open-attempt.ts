import { sql } from "kysely";
import type { Db } from "../database/db.ts";

/** The last check that was asked for and has not ended. */
export interface OpenAttempt {
  readonly number: number;
  /** The queue has given its job up: it does not end by itself. */
  readonly isParked: boolean;
}

/** Null when the last check has ended. */
export const openAttempt = async (db: Db, submission: string): Promise<OpenAttempt | null> => {
  const last = await db
    .selectFrom("attempt")
    .select(["number", "finishedAt"])
    .where("submission", "=", submission)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last === undefined || last.finishedAt !== null) return null;
  const { number } = last;
  const parked = await db
    .selectFrom("outbox")
    .select("id")
    .where("job", "=", "validate")
    .where("payload", "=", sql<string>`${JSON.stringify({ submission, attempt: number })}::jsonb`)
    .where("doneAt", "is", null)
    .where("parkedAt", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return { number, isParked: parked !== undefined };
};
