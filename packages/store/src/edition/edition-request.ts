import type { Db } from "../database/db.ts";
import type { EditionStatus } from "./edition.ts";

/** Somebody's wish for an edition of a year. */
export interface EditionRequest {
  readonly id: number;
  readonly year: number;
  readonly status: EditionStatus;
  readonly actor: string;
  readonly requestedAt: Date;
  /** The edition that it came to; null until it is answered. */
  readonly edition: string | null;
}

/** Null when there is no such request. */
export const editionRequestById = async (db: Db, id: number): Promise<EditionRequest | null> =>
  (await db.selectFrom("editionRequest").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
