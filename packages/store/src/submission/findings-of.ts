import type { Db } from "../database/db.ts";
import { outsideFindingsOf } from "../outside/outside-findings-of.ts";
import { findingOfRow } from "./finding-of-row.ts";
import { latestAttempt } from "./latest-attempt.ts";
import type { StoredFinding } from "./stored-finding.ts";

/** The findings of an attempt, or of the last that has ended, in their order; behind those of the last, what is found from beside the file. */
export const findingsOf = async (db: Db, submission: string, attempt?: number): Promise<readonly StoredFinding[]> => {
  const number = attempt ?? (await latestAttempt(db, submission));
  if (number === null) return [];
  const rows = await db
    .selectFrom("finding")
    .selectAll()
    .where("submission", "=", submission)
    .where("attempt", "=", number)
    .orderBy("ordinal")
    .execute();
  const latest = attempt === undefined ? number : await latestAttempt(db, submission);
  return [...rows.map(findingOfRow), ...(number === latest ? await outsideFindingsOf(db, submission) : [])];
};
