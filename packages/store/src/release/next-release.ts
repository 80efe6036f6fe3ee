import type { Db } from "../database/db.ts";

/** The next moment at which an edition is to become public; null where none is planned. */
export const nextRelease = async (db: Db, now: Date): Promise<Date | null> => {
  const row = await db
    .selectFrom("editionRelease")
    .innerJoin("edition", "edition.id", "editionRelease.edition")
    .leftJoin("editionCallOff", "editionCallOff.release", "editionRelease.id")
    .select("moment")
    .where("editionCallOff.release", "is", null)
    .where("state", "in", ["approved", "released"])
    .where("moment", ">", now)
    .orderBy("moment")
    .limit(1)
    .executeTakeFirst();
  return row?.moment ?? null;
};
