import type { Db } from "../database/db.ts";
import type { Decision } from "./decision.ts";

/** All decisions on a submission in the order they were made. */
export const decisionsOf = (db: Db, submission: string): Promise<readonly Decision[]> =>
  db
    .selectFrom("decision")
    .select([
      "id",
      "submission",
      "attempt",
      "finding",
      "rule",
      "row",
      "indicator",
      "decision",
      "because",
      "actor",
      "at",
    ])
    .where("submission", "=", submission)
    .orderBy("id")
    .execute();
