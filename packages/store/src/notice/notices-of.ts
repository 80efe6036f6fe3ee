import type { Db } from "../database/db.ts";
import type { EditionNotice } from "./edition-notice.ts";

/** Every notice of an edition, and those of editions that replace it, oldest first; for publishers, since some may be to come. */
export const noticesOf = (db: Db, edition: string): Promise<readonly EditionNotice[]> =>
  db
    .selectFrom("editionNotice")
    .selectAll()
    .where((where) => where.or([where("edition", "=", edition), where("replaces", "=", edition)]))
    .orderBy("id")
    .execute();
