import type { Db } from "../database/db.ts";
import type { Actor } from "./actor.ts";

/** The actor, disabled or not; null when there is none. */
export const actorById = async (db: Db, id: string): Promise<Actor | null> =>
  (await db.selectFrom("actor").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
