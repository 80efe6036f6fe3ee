import type { Db } from "../database/db.ts";

/** The last attempt that has ended of each accepted submission of a year, by organisation; only of some where they are named. */
export const acceptedAttempts = async (db: Db, year: number, organisations?: readonly string[]) => {
  if (organisations?.length === 0) return [];
  let query = db
    .selectFrom("submission")
    .innerJoin("attempt", "attempt.submission", "submission.id")
    .select(["submission.id as submission", "submission.sha256", "submission.kind", "submission.organisation"])
    .select(["attempt.number as attempt", "attempt.terms", "attempt.blankRows"])
    .select(["attempt.profileVersion", "attempt.ruleSetSha256"])
    .distinctOn(["submission.organisation"])
    .where("submission.year", "=", year)
    .where("submission.state", "=", "accepted")
    .where("attempt.finishedAt", "is not", null)
    .orderBy("submission.organisation")
    .orderBy("attempt.number", "desc");
  if (organisations !== undefined) query = query.where("submission.organisation", "in", organisations);
  return query.execute();
};
