import type { Db } from "../database/db.ts";

/** The series that have cells of a year, sorted. */
export const seriesOfYear = async (db: Db, year: number): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom("cell")
    .select("series")
    .distinct()
    .where("year", "=", year)
    .orderBy("series")
    .execute();
  return rows.map(({ series }) => series);
};
