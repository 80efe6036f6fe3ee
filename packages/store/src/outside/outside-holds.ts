import type { Db } from "../database/db.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";
import { outsideFindingOfRow } from "./outside-finding-of-row.ts";
import type { OutsideSource } from "./outside-source.ts";

/** What holds cells of submissions from beside their files, now and ever: a decision may be on what has come back since. */
export const outsideHolds = async (
  db: Db,
  submissions: readonly string[],
  without: OutsideSource | undefined,
): Promise<{ readonly inForce: readonly StoredFinding[]; readonly ever: readonly StoredFinding[] }> => {
  const rows = await db
    .selectFrom("outsideFinding")
    .selectAll()
    .where("submission", "in", submissions)
    .where("severity", "=", "HOLD")
    .orderBy("id")
    .execute();
  const inForce = rows.filter(({ isInForce, source }) => isInForce && source !== without);
  return { inForce: inForce.map(outsideFindingOfRow), ever: rows.map(outsideFindingOfRow) };
};
