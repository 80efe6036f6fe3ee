import type { Db } from "../database/db.ts";
import { readThreads } from "./read-threads.ts";
import type { Thread } from "./thread.ts";

/**
 * The threads of an organisation's files for a year that no newer thread goes on with, the newest first; only of the
 * files before one where its sequence is given.
 */
export const earlierThreads = async (
  db: Db,
  of: { readonly organisation: string; readonly year: number; readonly before?: number },
): Promise<readonly Thread[]> => {
  let query = readThreads(db)
    .where("submission.organisation", "=", of.organisation)
    .where("submission.year", "=", of.year);
  if (of.before !== undefined) query = query.where("submission.sequence", "<", of.before);
  const all = await query.orderBy("submission.sequence", "desc").orderBy("thread.id").execute();
  const continued = new Set(all.map(({ earlier }) => earlier));
  return all.filter(({ id }) => !continued.has(id));
};
