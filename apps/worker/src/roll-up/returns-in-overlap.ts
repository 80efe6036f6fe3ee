import type { AcceptedReturn, Overlap } from "@coop-census/census";
import { acceptedReturns, type Db, listSubmissions } from "@coop-census/store";

/**
 * The returns that a place above the countries needs beside the cells below it: all of the year where a declared overlap
 * has both its sides among them, since what is removed is limited by what each gives; none otherwise.
 */
export const returnsInOverlap = async (
  db: Db,
  year: number,
  overlaps: readonly Overlap[],
): Promise<readonly AcceptedReturn[]> => {
  const accepted = await listSubmissions(db, { year, state: "accepted" });
  const answered = new Set(accepted.map(({ organisation }) => organisation));
  const isMeasured = overlaps.some(({ kind, a, b }) => kind === "declared" && answered.has(a) && answered.has(b));
  return isMeasured ? acceptedReturns(db, year) : [];
};
