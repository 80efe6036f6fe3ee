import type { Db } from "../database/db.ts";
import { outsideFindingsOf } from "../outside/outside-findings-of.ts";
import { findingOfRow } from "./finding-of-row.ts";
import { latestAttempt } from "./latest-attempt.ts";
import type { StoredFinding } from "./stored-finding.ts";

const pageSize = 2_000;

/**
 * Every finding of an attempt, or of the last that has ended, in their order, a page in memory at a time: what an attempt
 * found never changes, so that the pages fit together. Behind those of the last comes what is found from beside the file. Of a submission that is deleted meanwhile the rest does not come.
 */
export const eachFinding = async function* (
  db: Db,
  submission: string,
  attempt?: number,
): AsyncGenerator<StoredFinding> {
  const number = attempt ?? (await latestAttempt(db, submission));
  if (number === null) return;
  let after = -1;
  for (;;) {
    const rows = await db
      .selectFrom("finding")
      .selectAll()
      .where("submission", "=", submission)
      .where("attempt", "=", number)
      .where("ordinal", ">", after)
      .orderBy("ordinal")
      .limit(pageSize)
      .execute();
    for (const row of rows) yield findingOfRow(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) break;
    after = last.ordinal;
  }
  if (number === (await latestAttempt(db, submission))) yield* await outsideFindingsOf(db, submission);
};
