import type { Db } from "../database/db.ts";
import type { Actor } from "./actor.ts";

/** The actor whose key has this SHA-256; null when there is none, the key is revoked or the actor disabled. */
export const actorByKeyHash = async (db: Db, sha256: string): Promise<Actor | null> => {
  const row = await db
    .selectFrom("actorKey")
    .innerJoin("actor", "actor.id", "actorKey.actor")
    .selectAll("actor")
    .where("actorKey.keySha256", "=", sha256)
    .where("actorKey.revokedAt", "is", null)
    .where("actor.disabledAt", "is", null)
    .executeTakeFirst();
  return row ?? null;
};
