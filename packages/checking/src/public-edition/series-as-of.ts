import { type Db, publicEditions, tombstones } from "@coop-census/store";
import { type PublicAsOf, publicAsOf } from "./public-as-of.ts";

/**
 * The edition whose series everybody could read at a moment: the most final one of the latest reference year, no later
 * than `to`; null where there was none yet. Its series hold the years before as they had been published last.
 */
export const seriesAsOf = async (db: Db, at: Date, to: number | null): Promise<PublicAsOf | null> => {
  const gone = (await tombstones(db)).filter(({ releasedAt, withdrawnAt }) => releasedAt <= at && withdrawnAt > at);
  const years = [...(await publicEditions(db, at)), ...gone].map(({ year }) => year);
  const known = years.filter((year) => to === null || year <= to);
  return known.length === 0 ? null : publicAsOf(db, Math.max(...known), at);
};
