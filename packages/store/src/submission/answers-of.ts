import type { Db } from "../database/db.ts";

/** What a reporter said. */
export interface Answer {
  readonly id: number;
  readonly kind: "accept-without" | "confirm-reading" | "message";
  readonly body: string;
  readonly actor: string;
  readonly at: Date;
}

/** The answers on a submission in the order they were given. */
export const answersOf = (db: Db, submission: string): Promise<readonly Answer[]> =>
  db
    .selectFrom("answer")
    .select(["id", "kind", "body", "actor", "at"])
    .where("submission", "=", submission)
    .orderBy("id")
    .execute();
