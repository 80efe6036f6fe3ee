import type { JobName } from "@coop-census/contracts";
import { sql } from "kysely";
import type { Db } from "../database/db.ts";

/**
 * The ids of the outbox rows that promise this work and are not done, parked ones included. Work that begins after the
 * answer sees all that committed with these rows, so that its good end keeps exactly these promises: a lower id may
 * commit later, which is why no id stands for those below it.
 */
export const openPromises = async (db: Db, job: JobName, payload: unknown): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom("outbox")
    .select("id")
    .where("job", "=", job)
    .where("payload", "=", sql<string>`${JSON.stringify(payload)}::jsonb`)
    .where("doneAt", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
};
