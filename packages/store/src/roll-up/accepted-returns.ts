import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { outsideHolds } from "../outside/outside-holds.ts";
import type { OutsideSource } from "../outside/outside-source.ts";
import { addReleased } from "../register/add-released.ts";
import { releasedObservations } from "../register/released-observations.ts";
import type { AttemptTerms } from "../submission/attempt.ts";
import { findingOfRow } from "../submission/finding-of-row.ts";
import { observationOfRow } from "../submission/observation-of-row.ts";
import { doubtsOf } from "../thread/doubts-of.ts";
import { acceptedAttempts } from "./accepted-attempts.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import { keptOut } from "./kept-out.ts";
import { organisationsIn } from "./organisations-in.ts";

// What a nil return has: no row that the terms could speak of.
const nilTerms: AttemptTerms = { rollUpScope: "AFF", totalType: "NA_TYPE", isPublic: false };

/**
 * The accepted returns of a year by organisation: of all, of the organisations that the roster in force has in a country,
 * or of those that are named. What is held from beside their files is kept out, except by the source in `without`.
 */
export const acceptedReturns = async (
  db: Db,
  year: number,
  of?: string | readonly string[],
  besides: { readonly without?: OutsideSource } = {},
): Promise<readonly AcceptedReturn[]> => {
  const attempts = await acceptedAttempts(db, year, typeof of === "string" ? await organisationsIn(db, of) : of);
  if (attempts.length === 0) return [];
  const submissions = attempts.map(({ submission }) => submission);
  const findings = await db
    .selectFrom("finding")
    .selectAll()
    .where("submission", "in", submissions)
    .where("severity", "in", ["ERROR", "HOLD"])
    // What is kept out of the rows of a register is left out of its cells already; the cells themselves stand in row 0.
    .where(({ eb, not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("registerLoad")
            .select("registerLoad.id")
            .whereRef("registerLoad.submission", "=", "finding.submission")
            .whereRef("registerLoad.attempt", "=", "finding.attempt")
            .where("registerLoad.keptAt", "is not", null)
            .where(eb("finding.row", ">", 0))
            .where(sql<boolean>`not finding.keeps_out @> '[{"row": 0}]'::jsonb`),
        ),
      ),
    )
    .execute();
  const decisions = await db
    .selectFrom("decision")
    .selectAll()
    .where("submission", "in", submissions)
    .orderBy("id")
    .execute();
  const observations = await db
    .selectFrom("observation")
    .selectAll()
    .where("submission", "in", submissions)
    .orderBy("ordinal")
    .execute();
  const doubts = await doubtsOf(db, submissions);
  const outside = await outsideHolds(db, submissions, besides.without);
  const found = Map.groupBy(findings, (one) => `${one.submission}/${one.attempt}`);
  const findingAt = new Map(
    [...findings.map(findingOfRow), ...outside.ever].map((one) => [
      JSON.stringify([one.submission, one.attempt, one.ordinal]),
      one,
    ]),
  );
  const decided = Map.groupBy(
    decisions.flatMap(({ submission, attempt, finding, decision }) => {
      const found = findingAt.get(JSON.stringify([submission, attempt, finding]));
      return found === undefined ? [] : [{ submission, decision, finding: found }];
    }),
    (one) => one.submission,
  );
  const observed = Map.groupBy(observations, (one) => `${one.submission}/${one.attempt}`);
  const released = await releasedObservations(db, year, attempts);
  return attempts.map(({ terms, blankRows, ...rest }) => {
    const key = `${rest.submission}/${rest.attempt}`;
    const beside = outside.inForce.filter(({ submission }) => submission === rest.submission);
    const held = [...(found.get(key) ?? []).map(findingOfRow), ...beside];
    const doubted = doubts.get(rest.submission);
    const cells = keptOut(held, decided.get(rest.submission) ?? []);
    return {
      ...rest,
      year,
      terms: terms ?? nilTerms,
      blankRows: blankRows ?? [],
      keptOut: cells,
      ...(doubted === undefined ? {} : { doubted }),
      observations: addReleased(
        (observed.get(key) ?? []).map((row) => observationOfRow(row).observation),
        released.get(key) ?? [],
      ),
    };
  });
};
