import type { Db } from "../database/db.ts";
import { publicEditions } from "../public/public-editions.ts";
import { tombstones } from "../public/tombstones.ts";
import type { EditionNotice } from "./edition-notice.ts";
import { noticesOf } from "./notices-of.ts";

/** The notices that the public reads with an edition at this moment: never one of an edition that is still to come. */
export const publicNotices = async (db: Db, edition: string, now: Date): Promise<readonly EditionNotice[]> => {
  const notices = await noticesOf(db, edition);
  if (notices.length === 0) return [];
  const known = new Set([...(await publicEditions(db, now)), ...(await tombstones(db))].map(({ id }) => id));
  return notices.filter((notice) => known.has(notice.edition));
};
