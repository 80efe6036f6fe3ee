import { type OpenQuestion, openQuestions } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { outsideFindingOfRow } from "../outside/outside-finding-of-row.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";

/** What is asked of submissions from beside their files, by submission. */
export const questionsOutside = async (
  db: Db,
  submissions: readonly string[],
): Promise<ReadonlyMap<string, readonly OpenQuestion<StoredFinding>[]>> => {
  if (submissions.length === 0) return new Map();
  const rows = await db
    .selectFrom("outsideFinding")
    .selectAll()
    .where("submission", "in", submissions)
    .where("isInForce", "=", true)
    .where("severity", "in", ["WARN", "QUERY"])
    .orderBy("id")
    .execute();
  const found = Map.groupBy(rows.map(outsideFindingOfRow), ({ submission }) => submission);
  return new Map([...found].map(([submission, findings]) => [submission, openQuestions(findings, "outside")]));
};
