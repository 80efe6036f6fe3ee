import type { Db } from "../database/db.ts";

/** Marks outbox rows done, because the work that they promise has ended well; they are not sent (again). */
export const keepPromises = async (db: Db, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  await db
    .updateTable("outbox")
    .set(({ fn }) => ({ doneAt: fn<Date>("clock_timestamp") }))
    .where("id", "in", ids)
    .where("doneAt", "is", null)
    .execute();
};
