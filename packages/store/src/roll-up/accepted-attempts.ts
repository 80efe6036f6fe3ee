import type { Db } from "../database/db.ts";
import { importsInForce } from "../reference/imports-in-force.ts";

/** The last attempt that has ended of each accepted submission of a year, by organisation; of one country if it is named. */
export const acceptedAttempts = async (db: Db, year: number, country?: string) => {
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
  if (country !== undefined) {
    const [roster] = await importsInForce(db, "network");
    if (roster === undefined) return [];
    query = query.where("submission.organisation", "in", (from) =>
      from
        .selectFrom("organisation")
        .select("organisation.id")
        .where("import", "=", roster.importId)
        .where("country", "=", country),
    );
  }
  return query.execute();
};
