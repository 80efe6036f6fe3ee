import type { Db } from "../database/db.ts";
import type { EditionRelease } from "./edition-release.ts";

/** The release of an edition that was not called off, come or to come; null when there is none. */
export const releaseOf = async (db: Db, edition: string): Promise<EditionRelease | null> =>
  (await db
    .selectFrom("editionRelease")
    .leftJoin("editionCallOff", "editionCallOff.release", "editionRelease.id")
    .select(["editionRelease.id", "moment", "zone", "editionRelease.actor", "editionRelease.at"])
    .where("edition", "=", edition)
    .where("editionCallOff.release", "is", null)
    .executeTakeFirst()) ?? null;
