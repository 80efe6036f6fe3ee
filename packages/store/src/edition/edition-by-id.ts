import type { Db } from "../database/db.ts";
import type { Edition } from "./edition.ts";

/** Null when there is no such edition. */
export const editionById = async (db: Db, id: string): Promise<Edition | null> =>
  (await db.selectFrom("edition").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
