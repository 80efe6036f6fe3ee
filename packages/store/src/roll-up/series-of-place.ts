import type { Db } from "../database/db.ts";

/** The series that have cells of a place in a year, sorted. */
export const seriesOfPlace = async (db: Db, year: number, geo: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom("cell")
    .select("series")
    .distinct()
    .where("year", "=", year)
    .where("geo", "=", geo)
    .orderBy("series")
    .execute();
  return rows.map(({ series }) => series);
};
