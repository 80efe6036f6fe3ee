import { refuseUnconfirmed } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import {
  type Actor,
  answerSubmission,
  deleteSubmission,
  forgetBytes,
  moveSubmission,
  requestAttempt,
  requestNational,
  type Submission,
  settleSubmission,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import type { System } from "../system/system.ts";
import { checkMove, checkRecheck } from "./check-move.ts";

/** What a person does to a submission, and why. */
export interface Change {
  readonly actor: Actor;
  readonly because: string;
}

/** The submission, or a Refusal that says how to find the right id. */
export const findSubmission = async (system: System, id: string): Promise<Submission> => {
  const found = await submissionById(system.db, id);
  if (found !== null) return found;
  throw new Refusal("submission/unknown-submission", `There is no submission ${id}.`, "See census submissions.");
};

/** Lets a return count without what was refused in it. */
export const acceptWithout = (system: System, submission: Submission, change: Change): Promise<void> =>
  withTransaction(system.db, async (tx) => {
    await checkMove(tx, submission, "accepted", change.actor);
    await refuseUnconfirmed(tx, submission.id);
    const { because } = change;
    const actor = change.actor.id;
    const at = new Date(system.clock.now());
    await answerSubmission(tx, { submission: submission.id, kind: "accept-without", body: because, actor, at });
    await settleSubmission(tx, { submission: submission.id, outcome: "accepted", actor, at });
    await requestNational(tx, submission);
  });

/** Takes a return back; the figures follow, and it can be checked again later. */
export const withdraw = (system: System, submission: Submission, change: Change): Promise<void> =>
  withTransaction(system.db, async (tx) => {
    await checkMove(tx, submission, "withdrawn", change.actor);
    const { because } = change;
    const actor = change.actor.id;
    const at = new Date(system.clock.now());
    await moveSubmission(tx, {
      submission: submission.id,
      from: submission.state,
      to: "withdrawn",
      actor,
      at,
      because,
    });
    await requestNational(tx, submission);
  });

/** Asks for a further attempt, after a profile, the roster, a rule or a machine was mended. */
export const recheck = (system: System, submission: Submission, change: Change): Promise<void> =>
  withTransaction(system.db, async (tx) => {
    checkRecheck(submission, change.actor);
    await requestAttempt(tx, { submission: submission.id, actor: change.actor.id, at: new Date(system.clock.now()) });
  });

/** Removes an upload that belongs to another organisation; that it was here stays in the audit. */
export const deleteUpload = async (
  system: System,
  submission: Submission,
  { actor, because }: Change,
): Promise<void> => {
  const { sha256 } = await withTransaction(system.db, async (tx) => {
    const at = new Date(system.clock.now());
    const deleted = await deleteSubmission(tx, { submission: submission.id, because, actor: actor.id, at });
    await requestNational(tx, submission);
    return deleted;
  });
  await forgetBytes(system.db, sha256, () => system.shelf.remove(sha256));
};

/** Keeps what the reporter or the secretariat says to a submission; its state stays. */
export const answerWith = (system: System, submission: Submission, { actor, because }: Change): Promise<void> =>
  withTransaction(system.db, (tx) =>
    answerSubmission(tx, {
      submission: submission.id,
      kind: "message",
      body: because,
      actor: actor.id,
      at: new Date(system.clock.now()),
    }),
  );
