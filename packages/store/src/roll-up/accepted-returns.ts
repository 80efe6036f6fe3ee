import type { CellKey, Observation } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { importsInForce } from "../reference/imports-in-force.ts";
import type { AttemptTerms, BlankRow } from "../submission/attempt.ts";
import { decisionsOf } from "../submission/decisions-of.ts";
import { findingsOf } from "../submission/findings-of.ts";
import { observationsOf } from "../submission/observations-of.ts";
import type { SubmissionKind } from "../submission/submission.ts";
import { keptOut } from "./kept-out.ts";

/** The return that counts for one organisation and year, with what the roll-up needs of it. */
export interface AcceptedReturn {
  readonly submission: string;
  readonly attempt: number;
  readonly sha256: string;
  readonly kind: SubmissionKind;
  readonly organisation: string;
  readonly year: number;
  readonly terms: AttemptTerms;
  /** What counts, and what was held and is released. */
  readonly observations: readonly Observation[];
  /** Cells that are refused or held: they count as not answered. */
  readonly keptOut: readonly CellKey[];
  readonly blankRows: readonly BlankRow[];
}

// What a nil return has: no row that the terms could speak of.
const nilTerms: AttemptTerms = { rollUpScope: "AFF", totalType: "NA_TYPE", isPublic: false };

/** The accepted returns of a year by organisation, of all or of the organisations that the roster in force has in a country. */
export const acceptedReturns = async (db: Db, year: number, country?: string): Promise<readonly AcceptedReturn[]> => {
  let query = db
    .selectFrom("submission")
    .innerJoin("attempt", "attempt.submission", "submission.id")
    .select(["submission.id", "submission.sha256", "submission.kind", "submission.organisation"])
    .select(["attempt.number as attempt", "attempt.terms", "attempt.blankRows"])
    .distinctOn(["submission.organisation"])
    .where("submission.year", "=", year)
    .where("submission.state", "=", "accepted")
    .where("attempt.finishedAt", "is not", null)
    .orderBy("submission.organisation")
    .orderBy("attempt.number", "desc");
  if (country !== undefined) {
    const [roster] = await importsInForce(db, "network");
    if (roster === undefined) return [];
    query = query.where("submission.organisation", "in", (from) =>
      from
        .selectFrom("organisation")
        .select("organisation.id")
        .where("import", "=", roster.importId)
        .where("country", "=", country),
    );
  }
  const returns: AcceptedReturn[] = [];
  for (const row of await query.execute()) {
    const { id: submission, attempt, sha256, kind, organisation } = row;
    const cells = keptOut(await findingsOf(db, submission, attempt), await decisionsOf(db, submission));
    const out = new Set(cells.map((cell) => `${cell.row}/${cell.indicator}`));
    const checked = await observationsOf(db, submission, attempt);
    const observations = checked
      .filter(({ status }) => status !== "refused")
      .map(({ observation }) => observation)
      .filter(({ address, indicator }) => !out.has(`${address.row}/${indicator}`));
    const terms = row.terms ?? nilTerms;
    const blankRows = row.blankRows ?? [];
    returns.push({
      submission,
      attempt,
      sha256,
      kind,
      organisation,
      year,
      terms,
      observations,
      keptOut: cells,
      blankRows,
    });
  }
  return returns;
};
