import { sql } from "kysely";
import type { Db } from "../database/db.ts";

/** What stands for the content of an accepted return: it counts otherwise only when one of these has changed. */
export interface AcceptedVersion {
  readonly organisation: string;
  readonly submission: string;
  /** The last attempt that has ended. */
  readonly attempt: number;
  /** The last decision on one of its holds; null when nobody has decided. */
  readonly decision: number | null;
  /** The numbers of what holds cells of it from beside its file; empty where nothing does. */
  readonly outside: string;
  /** The numbers of the open threads that put figures of it in doubt; empty where nobody is asked. */
  readonly doubt: string;
}

/** The accepted returns of a year by organisation, without what is in them; only of some where they are named. */
export const acceptedVersions = async (
  db: Db,
  year: number,
  organisations?: readonly string[],
): Promise<readonly AcceptedVersion[]> => {
  if (organisations?.length === 0) return [];
  let query = db
    .selectFrom("submission")
    .select((from) => [
      "submission.organisation",
      "submission.id as submission",
      from
        .selectFrom("attempt")
        .select(({ fn }) => fn.max("attempt.number").as("number"))
        .whereRef("attempt.submission", "=", "submission.id")
        .where("attempt.finishedAt", "is not", null)
        .as("attempt"),
      from
        .selectFrom("decision")
        .select(({ fn }) => fn.max("decision.id").as("id"))
        .whereRef("decision.submission", "=", "submission.id")
        .as("decision"),
      from
        .selectFrom("outsideFinding")
        .select(sql<string>`string_agg(outside_finding.id::text, ' ' order by outside_finding.id)`.as("ids"))
        .whereRef("outsideFinding.submission", "=", "submission.id")
        .where("outsideFinding.isInForce", "=", true)
        .where("outsideFinding.severity", "=", "HOLD")
        .as("outside"),
      from
        .selectFrom("thread")
        .select(sql<string>`string_agg(thread.id::text, ' ' order by thread.id)`.as("ids"))
        .whereRef("thread.submission", "=", "submission.id")
        .where("thread.state", "=", "open")
        .where("thread.doubts", "=", true)
        .as("doubt"),
    ])
    .where("submission.year", "=", year)
    .where("submission.state", "=", "accepted")
    .orderBy("submission.organisation");
  if (organisations !== undefined) query = query.where("submission.organisation", "in", organisations);
  const rows = await query.execute();
  return rows.map(({ attempt, outside, doubt, ...rest }) => ({
    ...rest,
    attempt: attempt ?? 0,
    outside: outside ?? "",
    doubt: doubt ?? "",
  }));
};
