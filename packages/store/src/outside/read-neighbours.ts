import type { Finding } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { acceptedReturns } from "../roll-up/accepted-returns.ts";
import { releasedSights } from "./released-sights.ts";

/** What returns of some organisations are judged beside. */
export interface Neighbours {
  /** Of every year; what rules beside the file hold in them is not kept out yet. */
  readonly returns: readonly AcceptedReturn[];
  isReleased(accepted: Pick<AcceptedReturn, "submission">, finding: Finding): boolean;
}

/** The accepted returns of organisations in all years, of which rules judge one beside the others. */
export const readNeighbours = async (db: Db, organisations: readonly string[]): Promise<Neighbours> => {
  if (organisations.length === 0) return { returns: [], isReleased: () => false };
  const years = await db
    .selectFrom("submission")
    .select("year")
    .distinct()
    .where("organisation", "in", organisations)
    .where("state", "=", "accepted")
    .orderBy("year")
    .execute();
  const returns: AcceptedReturn[] = [];
  for (const { year } of years) {
    returns.push(...(await acceptedReturns(db, year, organisations, { without: "neighbours" })));
  }
  const isReleased = await releasedSights(
    db,
    returns.map(({ submission }) => submission),
  );
  return { returns, isReleased: ({ submission }, finding) => isReleased(submission, finding) };
};
