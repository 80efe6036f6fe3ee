import { sql } from "kysely";
import type { Db } from "../database/db.ts";

/** How many roll-ups of places of a year were asked for and have not ended, parked ones included. */
export const openRollUps = async (db: Db, year: number): Promise<number> => {
  const found = await db
    .selectFrom("outbox")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("doneAt", "is", null)
    .where("job", "in", ["national", "regional", "global"])
    .where(sql<boolean>`(payload ->> 'year')::int = ${year}`)
    .executeTakeFirstOrThrow();
  return found.count;
};
