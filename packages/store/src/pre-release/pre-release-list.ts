import type { Db } from "../database/db.ts";

/** Somebody who may proof-read an edition before its release, and why. */
export interface PreReader {
  readonly id: number;
  /** An actor's id. */
  readonly person: string;
  readonly because: string;
  /** Who put the person on the list. */
  readonly actor: string;
  readonly at: Date;
  /** Null while the person may read. */
  readonly ended: { readonly because: string; readonly actor: string; readonly at: Date } | null;
}

/** Everybody who ever was on an edition's list, in that order. */
export const preReleaseList = async (db: Db, edition: string): Promise<readonly PreReader[]> => {
  const rows = await db
    .selectFrom("preRelease")
    .leftJoin("preReleaseEnd", "preReleaseEnd.preRelease", "preRelease.id")
    .select(["preRelease.id", "person", "preRelease.because", "preRelease.actor", "preRelease.at"])
    .select(["preReleaseEnd.because as endedBecause", "preReleaseEnd.actor as endedBy", "preReleaseEnd.at as endedAt"])
    .where("edition", "=", edition)
    .orderBy("preRelease.id")
    .execute();
  return rows.map(({ endedBecause, endedBy, endedAt, ...reader }) => ({
    ...reader,
    ended:
      endedBecause === null || endedBy === null || endedAt === null
        ? null
        : { because: endedBecause, actor: endedBy, at: endedAt },
  }));
};
