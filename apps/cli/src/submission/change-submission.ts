import { mayMove, type SubmissionState, submissionStates } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import {
  type Actor,
  answerSubmission,
  deleteSubmission,
  enqueue,
  forgetBytes,
  moveSubmission,
  networkInForce,
  requestAttempt,
  type Submission,
  settleSubmission,
  submissionById,
  type Tx,
  withTransaction,
} from "@coop-census/store";
import type { System } from "../system/system.ts";

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

/** Lets the figures of the organisation's country follow. */
export const requestNational = async (tx: Tx, { organisation, year }: Submission): Promise<void> => {
  const roster = await networkInForce(tx);
  const country = roster?.network.organisations.find(({ id }) => id === organisation)?.country;
  if (country !== undefined) await enqueue(tx, "national", { year, country });
};

/** Refuses a move that the table of transitions does not give to any role of the actor. */
const checkMove = (submission: Submission, to: SubmissionState, { actor }: Change): void => {
  if (actor.roles.some((role) => mayMove(submission.state, to, role))) return;
  const from = submissionStates.filter((state) => actor.roles.some((role) => mayMove(state, to, role)));
  if (from.length === 0) {
    throw new Refusal("auth/not-permitted", `${actor.id} may not do this.`, "Act as an operator (CENSUS_ACTOR).");
  }
  throw new Refusal(
    "submission/not-permitted",
    `${submission.id} is ${submission.state} and cannot become ${to}; that takes one that is ${from.join(" or ")}.`,
    `See census submission ${submission.id}.`,
  );
};

/** Lets a return count without what was refused in it. */
export const acceptWithout = (system: System, submission: Submission, change: Change): Promise<void> =>
  withTransaction(system.db, async (tx) => {
    checkMove(submission, "accepted", change);
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
    checkMove(submission, "withdrawn", change);
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

/** Asks for a further attempt, after a profile, the roster or a rule was mended. */
export const recheck = (system: System, submission: Submission, change: Change): Promise<void> =>
  withTransaction(system.db, async (tx) => {
    checkMove(submission, "checking", change);
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
