import type { Db } from "../database/db.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";
import { outsideFindingOfRow } from "./outside-finding-of-row.ts";

/** What was found in a submission from beside its file and still holds, in the order in which it was found. */
export const outsideFindingsOf = async (db: Db, submission: string): Promise<readonly StoredFinding[]> => {
  const rows = await db
    .selectFrom("outsideFinding")
    .selectAll()
    .where("submission", "=", submission)
    .where("isInForce", "=", true)
    .orderBy("id")
    .execute();
  return rows.map(outsideFindingOfRow);
};
