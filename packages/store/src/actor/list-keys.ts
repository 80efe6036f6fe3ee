import type { Db } from "../database/db.ts";

/** A key as it may be shown: never the key. */
export interface ActorKey {
  readonly id: number;
  readonly label: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** The keys that an actor was given, oldest first. */
export const listKeys = (db: Db, actor: string): Promise<readonly ActorKey[]> =>
  db
    .selectFrom("actorKey")
    .select(["id", "label", "createdAt", "revokedAt"])
    .where("actor", "=", actor)
    .orderBy("id")
    .execute();
