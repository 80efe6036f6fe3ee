import { sql } from "kysely";
import type { Tx } from "../database/db.ts";

/** Marks the promised checks of a submission before an attempt done, parked ones included: nobody waits for them once it has ended. */
export const keepEarlierChecks = async (tx: Tx, submission: string, attempt: number): Promise<void> => {
  if (attempt === 1) return;
  await tx
    .updateTable("outbox")
    .set(({ fn }) => ({ doneAt: fn<Date>("clock_timestamp") }))
    .where("job", "=", "validate")
    .where("doneAt", "is", null)
    .where(sql<string>`payload ->> 'submission'`, "=", submission)
    .where(sql<number>`(payload ->> 'attempt')::int`, "<", attempt)
    .execute();
};
