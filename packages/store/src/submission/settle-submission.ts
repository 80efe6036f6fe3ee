import { type SubmissionState, transitions } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { syncThreadsOfFile } from "../thread/sync-threads-of-file.ts";
import type { AttemptOutcome } from "./attempt.ts";
import { lockSubmission } from "./lock-submission.ts";
import { moveSubmission } from "./move-submission.ts";
import { readSubmission } from "./read-submission.ts";
import { submissionUnknown } from "./submission-unknown.ts";
import { supersedeEarlier } from "./supersede-earlier.ts";

/** An accepted one that was checked again, and the second of two checks at once, go through checking. */
const moveTo = async (
  tx: Tx,
  own: { readonly id: string; readonly state: SubmissionState },
  state: SubmissionState,
  act: { readonly actor: string; readonly at: Date },
): Promise<void> => {
  const isStep = transitions.some((one) => one.from === own.state && one.to === state);
  if (!isStep) await moveSubmission(tx, { submission: own.id, from: own.state, to: "checking", ...act });
  await moveSubmission(tx, { submission: own.id, from: isStep ? own.state : "checking", to: state, ...act });
};

/**
 * Gives a checked or answered submission its state, the same in any order of arrival: the latest file that is accepted
 * counts and supersedes the earlier ones that were accepted or wait for an answer; a file whose check ends after a later
 * one was accepted is superseded at once; one that was withdrawn meanwhile stays withdrawn. Its threads follow
 * what is asked of it. Answers with the state that it has now and the accepted one it took the place of.
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
  const locked = await lockSubmission(tx, id);
  if (locked === null) throw submissionUnknown(id);
  const { organisation, year } = locked;
  // Read after the lock, since whoever held it may have moved them; held until the end, since a check may begin meanwhile.
  const siblings = await readSubmission(tx)
    .where("organisation", "=", organisation)
    .where("year", "=", year)
    .orderBy("sequence")
    .forUpdate()
    .execute();
  const own = siblings.find((one) => one.id === id);
  // Deleted while we waited.
  if (own === undefined) throw submissionUnknown(id);
  if (own.state === "withdrawn") return { state: own.state, superseded: null };
  const isOvertaken = siblings.some((one) => one.state === "accepted" && one.sequence > own.sequence);
  const state = outcome !== "rejected" && isOvertaken ? "superseded" : outcome;
  const asks = state === "accepted" || state === "needs-answer";
  if (own.state === state) {
    if (asks) await syncThreadsOfFile(tx, id, organisation);
    return { state, superseded: null };
  }
  const superseded = state === "accepted" ? await supersedeEarlier(tx, own, siblings, { actor, at }) : null;
  await moveTo(tx, own, state, { actor, at });
  if (superseded !== null) {
    await tx.updateTable("submission").set({ supersedes: superseded }).where("id", "=", id).execute();
  }
  if (asks) await syncThreadsOfFile(tx, id, organisation);
  return { state, superseded };
};
