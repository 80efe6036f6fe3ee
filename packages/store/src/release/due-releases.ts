import type { Db } from "../database/db.ts";

/** The approved editions whose moment of release has come, the earliest first: their state is to follow (followRelease). */
export const dueReleases = async (db: Db, now: Date): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom("edition")
    .innerJoin("editionRelease", "editionRelease.edition", "edition.id")
    .leftJoin("editionCallOff", "editionCallOff.release", "editionRelease.id")
    .select("edition.id")
    .where("state", "=", "approved")
    .where("editionCallOff.release", "is", null)
    .where("moment", "<=", now)
    .orderBy("moment")
    .orderBy("edition.id")
    .execute();
  return rows.map(({ id }) => id);
};
