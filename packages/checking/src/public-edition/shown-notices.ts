import type { PublicNotice } from "@coop-census/reporting";
import { type Db, publicEditions, publicNotices, tombstones } from "@coop-census/store";

const newestFirst = (a: { readonly at: string }, b: { readonly at: string }): number => (a.at < b.at ? 1 : -1);

/** The notices of an edition as the public reads them; one that was written before its edition's moment is of that moment. */
export const shownNotices = async (db: Db, edition: string, now: Date): Promise<readonly PublicNotice[]> => {
  const notices = await publicNotices(db, edition, now);
  if (notices.length === 0) return [];
  const released = new Map([
    ...(await publicEditions(db, now)).map(({ id, release }) => [id, release.moment] as const),
    ...(await tombstones(db)).map(({ id, releasedAt }) => [id, releasedAt] as const),
  ]);
  return notices
    .map(({ edition: of, replaces, body, at }) => {
      const from = released.get(of) ?? at;
      return { edition: of, replaces, body, at: (at < from ? from : at).toISOString() };
    })
    .sort(newestFirst);
};
