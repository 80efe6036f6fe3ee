import type { DoubtedCell } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** What nobody has answered yet of each submission and figures stand on, by submission. */
export const doubtsOf = async (
  db: Db,
  submissions: readonly string[],
): Promise<ReadonlyMap<string, readonly DoubtedCell[]>> => {
  if (submissions.length === 0) return new Map();
  const rows = await db
    .selectFrom("thread")
    .select(["submission", "row", "indicator"])
    .where("submission", "in", submissions)
    .where("state", "=", "open")
    .where("doubts", "=", true)
    .orderBy("row")
    .orderBy("indicator")
    .orderBy("rule")
    .execute();
  const cells = new Map<string, DoubtedCell[]>();
  for (const { submission, row, indicator } of rows) {
    const known = cells.get(submission) ?? [];
    const isKnown = known.some((one) => one.row === row && one.indicator === indicator);
    cells.set(submission, isKnown ? known : [...known, { row, indicator }]);
  }
  return cells;
};
