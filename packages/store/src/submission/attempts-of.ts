import type { Db } from "../database/db.ts";
import type { Attempt } from "./attempt.ts";

/** The checks of a submission in their order. */
export const attemptsOf = (db: Db, submission: string): Promise<readonly Attempt[]> =>
  db
    .selectFrom("attempt")
    .select(["submission", "number", "requestedAt", "actor", "startedAt", "finishedAt", "outcome"])
    .select(["profileVersion", "ruleSetSha256", "terms", "blankRows"])
    .where("submission", "=", submission)
    .orderBy("number")
    .execute();
