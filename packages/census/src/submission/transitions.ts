import type { SubmissionState } from "./submission-state.ts";

/** Who moves a submission: a person by role, or the pipeline itself. Nobody else may. */
export const actorRoles = ["pipeline", "uploader", "operator", "publisher", "admin"] as const;

export type ActorRole = (typeof actorRoles)[number];

/** One permitted step of a submission. */
export interface Transition {
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly act: SubmissionAct;
  readonly roles: readonly ActorRole[];
}

/** What is done to a submission. */
export type SubmissionAct =
  | "check"
  | "judge"
  | "accept-without-refused"
  | "supersede"
  | "withdraw"
  | "check-again"
  | "confirm-reading";

const pipeline: readonly ActorRole[] = ["pipeline"];
const reporter: readonly ActorRole[] = ["uploader", "operator", "admin"];
const secretariat: readonly ActorRole[] = ["operator", "admin"];

const step = (
  act: SubmissionAct,
  from: SubmissionState,
  to: SubmissionState,
  roles: readonly ActorRole[],
): Transition => ({ from, to, act, roles });

/**
 * Every permitted transition (methodology section 3); what is not here is refused. A newer file supersedes an older one
 * only when it is accepted, also one that is still being checked or waits for an answer. An accepted one is checked again when
 * a profile, the roster, a rule or a neighbouring year has changed; it stays accepted and counts until that check has
 * ended. Who confirms how a file is read has it checked again by that. One whose check does not end can be withdrawn, or checked again without a step.
 */
export const transitions: readonly Transition[] = [
  step("check", "received", "checking", pipeline),
  step("judge", "checking", "rejected", pipeline),
  step("judge", "checking", "needs-answer", pipeline),
  step("judge", "checking", "accepted", pipeline),
  step("accept-without-refused", "needs-answer", "accepted", reporter),
  step("supersede", "checking", "superseded", pipeline),
  step("supersede", "needs-answer", "superseded", pipeline),
  step("supersede", "accepted", "superseded", pipeline),
  step("withdraw", "checking", "withdrawn", reporter),
  step("withdraw", "needs-answer", "withdrawn", reporter),
  step("withdraw", "accepted", "withdrawn", reporter),
  step("confirm-reading", "needs-answer", "checking", reporter),
  step("check-again", "rejected", "checking", secretariat),
  step("check-again", "needs-answer", "checking", secretariat),
  step("check-again", "accepted", "checking", ["pipeline", ...secretariat]),
  step("check-again", "superseded", "checking", secretariat),
  step("check-again", "withdrawn", "checking", secretariat),
];

/** Whether somebody of this role may move a submission from one state to the other. */
export const mayMove = (from: SubmissionState, to: SubmissionState, role: ActorRole): boolean =>
  transitions.some((one) => one.from === from && one.to === to && one.roles.includes(role));

/** What a role may do to a submission in a state, in the order of the table. */
export const permittedMoves = (from: SubmissionState, role: ActorRole): readonly Transition[] =>
  transitions.filter((one) => one.from === from && one.roles.includes(role));
