import type { Db } from "../database/db.ts";

/** The years before this one that have an accepted return, in order. */
export const yearsBefore = async (db: Db, year: number): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom("submission")
    .select("year")
    .distinct()
    .where("state", "=", "accepted")
    .where("year", "<", year)
    .orderBy("year")
    .execute();
  return rows.map((row) => row.year);
};
