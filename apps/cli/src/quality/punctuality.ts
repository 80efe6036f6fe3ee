import { type Db, deadlineFor, listSubmissions, releaseOf } from "@coop-census/store";

/** When things happened: no part of an edition, which anyone can build again at any time. */
export interface Punctuality {
  /** Accepted returns of the year, as they stand now. */
  readonly returns: number;
  /** Those of them that came by the end of their deadline's day (UTC); null where the year has no round. */
  readonly inTime: number | null;
  /** Whole days from the end of the reference year to the moment of the release; null where none is named. */
  readonly daysToRelease: number | null;
}

const day = 24 * 60 * 60 * 1000;

/** Looks up whether the accepted returns of a year came in time, and how long after the year an edition is released. */
export const punctualityOf = async (db: Db, year: number, edition: string | null): Promise<Punctuality> => {
  const accepted = await listSubmissions(db, { year, state: "accepted" });
  const intime: boolean[] = [];
  for (const { organisation, receivedAt } of accepted) {
    const deadline = await deadlineFor(db, year, organisation);
    if (deadline !== null) intime.push(receivedAt.toISOString().slice(0, 10) <= deadline.until);
  }
  const release = edition === null ? null : await releaseOf(db, edition);
  const endOfYear = Date.parse(`${year + 1}-01-01T00:00:00Z`);
  return {
    returns: accepted.length,
    inTime: intime.length < accepted.length ? null : intime.filter(Boolean).length,
    daysToRelease: release === null ? null : Math.floor((release.moment.getTime() - endOfYear) / day) + 1,
  };
};
