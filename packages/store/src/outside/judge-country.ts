import { judgeNeighbours } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { organisationsIn } from "../roll-up/organisations-in.ts";
import { syncThreadsOutside } from "../thread/sync-threads-outside.ts";
import { readNeighbours } from "./read-neighbours.ts";
import { replaceOutsideFindings } from "./replace-outside-findings.ts";

/** A return of which other cells are held or in doubt than before. */
export interface MovedReturn {
  readonly organisation: string;
  readonly year: number;
}

/**
 * Judges the accepted returns of a country beside each other again, from the present state, and answers with those of
 * which other cells are held or in doubt now: the figures of their years are to follow. One transaction at a time; it is the last
 * lock that a transaction takes.
 */
export const judgeCountry = async (tx: Tx, country: string): Promise<readonly MovedReturn[]> => {
  await lock(tx, "neighbours", country);
  const organisations = await organisationsIn(tx, country);
  if (organisations.length === 0) return [];
  const submissions = await tx
    .selectFrom("submission")
    .select(["id", "organisation", "year", "state"])
    .where("organisation", "in", organisations)
    .execute();
  const accepted = submissions.filter(({ state }) => state === "accepted");
  // Nothing is beside a return of the only year.
  const isAlone = new Set(accepted.map(({ year }) => year)).size < 2;
  const { returns, isReleased } = await readNeighbours(tx, isAlone ? [] : organisations);
  const found = new Map(judgeNeighbours(returns, isReleased).map((one) => [one.accepted.submission, one.findings]));
  const moved = new Set(
    await replaceOutsideFindings(
      tx,
      "neighbours",
      submissions.map(({ id }) => ({ submission: id, findings: found.get(id) ?? [] })),
    ),
  );
  for (const id of await syncThreadsOutside(
    tx,
    accepted.map(({ id }) => id),
  )) {
    moved.add(id);
  }
  return accepted.filter(({ id }) => moved.has(id)).map(({ organisation, year }) => ({ organisation, year }));
};
