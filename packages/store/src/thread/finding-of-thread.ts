import type { Db } from "../database/db.ts";
import { outsideFindingOfRow } from "../outside/outside-finding-of-row.ts";
import { findingOfRow } from "../submission/finding-of-row.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";
import type { Thread } from "./thread.ts";

/** The finding that a thread is about, as it was seen last; it stays when it is not found any more. */
export const findingOfThread = async (
  db: Db,
  { submission, attempt, finding }: Pick<Thread, "submission" | "attempt" | "finding">,
): Promise<StoredFinding> => {
  if (attempt === 0) {
    return outsideFindingOfRow(
      await db.selectFrom("outsideFinding").selectAll().where("id", "=", finding).executeTakeFirstOrThrow(),
    );
  }
  return findingOfRow(
    await db
      .selectFrom("finding")
      .selectAll()
      .where("submission", "=", submission)
      .where("attempt", "=", attempt)
      .where("ordinal", "=", finding)
      .executeTakeFirstOrThrow(),
  );
};
