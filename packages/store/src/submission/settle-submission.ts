import type { SubmissionState } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import type { AttemptOutcome } from "./attempt.ts";
import { moveSubmission } from "./move-submission.ts";
import { readSubmission } from "./read-submission.ts";
import { submissionUnknown } from "./submission-unknown.ts";

/**
 * Gives a checked or answered submission its state, the same in any order of arrival: the latest file that is accepted
 * counts and supersedes the earlier ones that were accepted or wait for an answer; a file whose check ends after a later
 * one was accepted is superseded at once. Answers with the state that it has now and the accepted one it took the place of.
 */
export const settleSubmission = async (
  tx: Tx,
  request: {
    readonly submission: string;
    readonly outcome: AttemptOutcome;
    /** "system" for the pipeline; the person who accepts a return without what was refused. */
    readonly actor: string;
    readonly at: Date;
  },
): Promise<{ readonly state: SubmissionState; readonly superseded: string | null }> => {
  const { submission: id, outcome, actor, at } = request;
  const found = await readSubmission(tx).where("id", "=", id).executeTakeFirst();
  if (found === undefined) throw submissionUnknown(id);
  await lock(tx, "submission", found.organisation, found.year);
  // Read after the lock: whoever held it may have moved them.
  const siblings = await readSubmission(tx)
    .where("organisation", "=", found.organisation)
    .where("year", "=", found.year)
    .orderBy("sequence")
    .execute();
  const own = siblings.find((one) => one.id === id) ?? found;
  const isOvertaken = siblings.some((one) => one.state === "accepted" && one.sequence > own.sequence);
  const state = outcome !== "rejected" && isOvertaken ? "superseded" : outcome;
  if (own.state === state) return { state, superseded: null };
  let superseded: string | null = null;
  if (state === "accepted") {
    const earlier = siblings.filter((one) => one.sequence < own.sequence);
    for (const one of earlier) {
      if (one.state !== "accepted" && one.state !== "needs-answer") continue;
      await moveSubmission(tx, { submission: one.id, from: one.state, to: "superseded", actor, at, because: id });
      if (one.state === "accepted") superseded = one.id;
    }
  }
  await moveSubmission(tx, { submission: id, from: own.state, to: state, actor, at });
  if (superseded !== null) {
    await tx.updateTable("submission").set({ supersedes: superseded }).where("id", "=", id).execute();
  }
  return { state, superseded };
};
