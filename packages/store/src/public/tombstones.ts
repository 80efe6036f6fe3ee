import type { Db } from "../database/db.ts";
import type { Edition } from "../edition/edition.ts";

/** What is left of an edition that was released and then withdrawn: none of its figures, but that it was there and why it is not. */
export interface Tombstone extends Pick<Edition, "id" | "year" | "status" | "number"> {
  readonly manifestSha256: string;
  readonly releasedAt: Date;
  readonly withdrawnAt: Date;
  readonly because: string;
}

/** The tombstones of all withdrawn editions, by id; doors answer with them where such an edition is asked for. */
export const tombstones = async (db: Db): Promise<readonly Tombstone[]> =>
  db
    .selectFrom("edition")
    .innerJoin("editionWithdrawal", "editionWithdrawal.edition", "edition.id")
    .innerJoin("editionRelease", "editionRelease.edition", "edition.id")
    .leftJoin("editionCallOff", "editionCallOff.release", "editionRelease.id")
    .select(["edition.id", "year", "status", "number", "editionRelease.manifestSha256"])
    .select(["moment as releasedAt", "editionWithdrawal.at as withdrawnAt", "editionWithdrawal.because"])
    .where("edition.state", "=", "withdrawn")
    .where("editionCallOff.release", "is", null)
    .orderBy("edition.id")
    .execute();
