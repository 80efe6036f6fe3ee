import type { Finding } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { sightOf } from "../roll-up/sight-of.ts";
import { outsideFindingOfRow } from "./outside-finding-of-row.ts";

/** Answers whether somebody has released a finding from beside the file in one of the submissions, also before it came back. */
export const releasedSights = async (
  db: Db,
  submissions: readonly string[],
): Promise<(submission: string, finding: Finding) => boolean> => {
  if (submissions.length === 0) return () => false;
  const rows = await db
    .selectFrom("decision")
    .innerJoin("outsideFinding", "outsideFinding.id", "decision.outsideFinding")
    .selectAll("outsideFinding")
    .select("decision.decision")
    .where("decision.submission", "in", submissions)
    .orderBy("decision.id")
    .execute();
  const latest = new Map(
    rows.map(({ decision, ...row }) => [`${row.submission} ${sightOf(outsideFindingOfRow(row))}`, decision]),
  );
  return (submission, finding) => latest.get(`${submission} ${sightOf(finding)}`) === "release";
};
