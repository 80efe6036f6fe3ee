import type { Db } from "../database/db.ts";
import { publicEditions } from "../public/public-editions.ts";
import { tombstones } from "../public/tombstones.ts";

/** An edition as the manifest of a later one names it. */
export interface PreviousEdition {
  readonly edition: string;
  readonly manifestSha256: string;
}

/**
 * The edition of a year that was released last before this moment, a withdrawn one too; null where none ever was. What is
 * still to come is never named: everybody reads a manifest, and a draft may be given up.
 */
export const previousEdition = async (db: Db, year: number, now: Date): Promise<PreviousEdition | null> => {
  const shown = (await publicEditions(db, now)).map((one) => ({ ...one, releasedAt: one.release.moment }));
  const last = [...shown, ...(await tombstones(db))]
    .filter((one) => one.year === year)
    .sort((one, other) => one.releasedAt.getTime() - other.releasedAt.getTime() || (one.id < other.id ? -1 : 1))
    .at(-1);
  return last === undefined ? null : { edition: last.id, manifestSha256: last.manifestSha256 };
};
