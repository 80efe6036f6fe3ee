import { cellsToObservations, type Observation } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { importsInForce } from "../reference/imports-in-force.ts";
import type { AttemptTerms } from "../submission/attempt.ts";
import { releasedCells } from "./released-cells.ts";

interface CountedAttempt {
  readonly submission: string;
  readonly attempt: number;
  readonly organisation: string;
  readonly terms: AttemptTerms | null;
}

const countryOf = async (db: Db, organisation: string): Promise<string | null> => {
  const [roster] = await importsInForce(db, "network");
  if (roster === undefined) return null;
  const found = await db
    .selectFrom("organisation")
    .select("country")
    .where("import", "=", roster.importId)
    .where("id", "=", organisation)
    .executeTakeFirst();
  return found?.country ?? null;
};

/** What decisions on single rows of registers add to the accepted returns of a year, by submission and attempt ("ID/1"). */
export const releasedObservations = async (
  db: Db,
  year: number,
  attempts: readonly CountedAttempt[],
): Promise<ReadonlyMap<string, readonly Observation[]>> => {
  const all = new Map<string, readonly Observation[]>();
  const decided = await db
    .selectFrom("decision")
    .select("submission")
    .distinct()
    .where(
      "submission",
      "in",
      attempts.map(({ submission }) => submission),
    )
    .where("decision", "=", "release")
    .execute();
  const submissions = new Set(decided.map(({ submission }) => submission));
  for (const one of attempts.filter(({ submission }) => submissions.has(submission))) {
    const { organisation, submission, attempt, terms } = one;
    const cells = await releasedCells(db, { submission, attempt });
    const country = cells.length === 0 ? null : await countryOf(db, organisation);
    if (country === null) continue;
    const said = { currency: null, isPublic: false, ...terms };
    all.set(`${submission}/${attempt}`, cellsToObservations(cells, { organisation, year, country }, said));
  }
  return all;
};
