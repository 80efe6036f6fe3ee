import type { BlankRow, Finding } from "@coop-census/census";
import { PermanentFault, type Reading } from "@coop-census/contracts";
import type { Tx } from "../database/db.ts";
import { keepEarlierChecks } from "../outbox/keep-earlier-checks.ts";
import { keepLoad, type LoadToKeep } from "../register/keep-load.ts";
import { chunks } from "../rows/chunks.ts";
import type { AttemptOutcome, AttemptTerms } from "./attempt.ts";
import type { CheckedObservation } from "./checked-observation.ts";
import { lockSubmission } from "./lock-submission.ts";
import { toFindingRow } from "./to-finding-row.ts";
import { toObservationRow } from "./to-observation-row.ts";

/** All that a check came to. */
export interface AttemptResult {
  readonly submission: string;
  readonly attempt: number;
  readonly outcome: AttemptOutcome;
  readonly findings: readonly Finding[];
  readonly observations: readonly CheckedObservation[];
  /** Null when no profile read the file. */
  readonly profileVersion: number | null;
  readonly ruleSetSha256: string;
  /** Null when the file could not be read. */
  readonly terms: AttemptTerms | null;
  readonly blankRows: readonly BlankRow[];
  /** How the file would be read, where nobody has confirmed its layout. */
  readonly reading?: Reading | null;
  /** The load that holds the rows of a register and their findings, which come behind `findings`. */
  readonly register?: Pick<LoadToKeep, "load" | "isWhole">;
  readonly at: Date;
}

/**
 * Writes what the check came to, once, and answers whether the submission is to be settled by it (settleSubmission, in the
 * same transaction): not when the attempt had ended before or the submission is gone, and then nothing is
 * written, nor when a later attempt has ended.
 */
export const finishAttempt = async (tx: Tx, result: AttemptResult): Promise<boolean> => {
  const { submission, attempt, outcome, findings, observations, profileVersion, ruleSetSha256, terms, blankRows } =
    result;
  const { reading = null } = result;
  if ((await lockSubmission(tx, submission)) === null) return false;
  const attempts = await tx
    .selectFrom("attempt")
    .select(["number", "finishedAt"])
    .where("submission", "=", submission)
    .where("number", ">=", attempt)
    .orderBy("number")
    .execute();
  const [own, ...later] = attempts;
  if (own?.number !== attempt) throw new PermanentFault("store/no-attempt", `${submission} has no attempt ${attempt}.`);
  if (own.finishedAt !== null) return false;
  const findingRows = findings.map((finding, ordinal) => toFindingRow({ submission, attempt, ordinal }, finding));
  for (const rows of chunks(findingRows)) await tx.insertInto("finding").values(rows).execute();
  const values = observations.map((one, ordinal) => toObservationRow({ submission, attempt, ordinal }, one));
  for (const rows of chunks(values)) await tx.insertInto("observation").values(rows).execute();
  await tx
    .updateTable("attempt")
    .set({
      finishedAt: result.at,
      outcome,
      profileVersion,
      ruleSetSha256,
      terms: terms === null ? null : JSON.stringify(terms),
      blankRows: JSON.stringify(blankRows),
      reading: reading === null ? null : JSON.stringify(reading),
    })
    .where("submission", "=", submission)
    .where("number", "=", attempt)
    .execute();
  if (result.register !== undefined) {
    await keepLoad(tx, { ...result.register, submission, attempt, findingsBefore: findings.length, at: result.at });
  }
  await keepEarlierChecks(tx, submission, attempt);
  return later.every(({ finishedAt }) => finishedAt === null);
};
