import type { Db } from "../database/db.ts";
import type { IdempotentAnswer } from "./idempotent-answer.ts";

/** What the actor's request under this key was answered with; null when no such request was ever accepted. */
export const answerByKey = async (db: Db, actor: string, key: string): Promise<IdempotentAnswer | null> => {
  const row = await db
    .selectFrom("idempotencyKey")
    .select(["fingerprint", "submission", "answer"])
    .where("actor", "=", actor)
    .where("key", "=", key)
    .executeTakeFirst();
  return row ?? null;
};
