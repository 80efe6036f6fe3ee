import type { Db } from "../database/db.ts";

/**
 * Marks outbox rows parked, because the queue has given their work up for somebody to look at: they are not sent again by
 * themselves. Work that ends well later keeps them all the same.
 */
export const parkPromises = async (db: Db, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  await db
    .updateTable("outbox")
    .set(({ fn }) => ({ parkedAt: fn<Date>("clock_timestamp") }))
    .where("id", "in", ids)
    .where("doneAt", "is", null)
    .execute();
};
