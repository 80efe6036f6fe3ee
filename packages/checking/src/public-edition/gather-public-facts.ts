import type { PublicFacts } from "@coop-census/reporting";
import { type Db, publicEditions, tombstones } from "@coop-census/store";
import { replacementOf } from "./replacement-of.ts";
import { shownNotices } from "./shown-notices.ts";

/** Everything that the public may know at a moment; what is to come leaves no trace in it. */
export const gatherPublicFacts = async (db: Db, now: Date): Promise<PublicFacts> => {
  const editions: PublicFacts["editions"][number][] = [];
  for (const { id, year, status, release, manifestSha256 } of [...(await publicEditions(db, now))].reverse()) {
    const notices = await shownNotices(db, id, now);
    editions.push({ id, year, status, releasedAt: release.moment.toISOString(), manifestSha256, notices });
  }
  const withdrawn: PublicFacts["tombstones"][number][] = [];
  for (const { releasedAt, withdrawnAt, manifestSha256: _manifest, number: _number, ...one } of await tombstones(db)) {
    const replacedBy = await replacementOf(db, one, now);
    const times = { releasedAt: releasedAt.toISOString(), withdrawnAt: withdrawnAt.toISOString() };
    withdrawn.push({ ...one, ...times, replacedBy });
  }
  return { editions, tombstones: withdrawn };
};
