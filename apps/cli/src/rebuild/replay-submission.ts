import type { HistoricAct } from "@coop-census/contracts";
import {
  actOnThread,
  answerSubmission,
  decide,
  findingsOf,
  listThreads,
  requestAttempt,
  requestNational,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import { acceptWithout, withdraw } from "../submission/change-submission.ts";
import { type Replay, reporterOf, secretariat } from "./replay.ts";
import { replaySending } from "./replay-sending.ts";

const acts = ["submission", "recheck", "withdraw", "answer", "decision", "thread"] as const;

/** What was done to a submission. */
export type SubmissionAct = Act<(typeof acts)[number]>;

/** Whether an act was done to a submission. */
export const isOfSubmission = (what: HistoricAct): what is SubmissionAct => acts.some((act) => act === what.act);

type Act<Name extends HistoricAct["act"]> = Extract<HistoricAct, { readonly act: Name }>;

const found = async (replay: Replay, id: string, what: string) => {
  const submission = await submissionById(replay.system.db, id);
  if (submission === null) replay.problems.push(`${what} of ${id} cannot be done again: the submission is not there.`);
  return submission;
};

/** Asks for a further check, as it was asked for. */
const replayRecheck = async (replay: Replay, { submission }: Act<"recheck">): Promise<void> => {
  if ((await found(replay, submission, "A further check")) === null) return;
  const { db, clock } = replay.system;
  await withTransaction(db, (tx) => requestAttempt(tx, { submission, actor: "local", at: new Date(clock.now()) }));
  replay.pending.add(submission);
};

/** Takes a return back again. */
const replayWithdrawal = async (replay: Replay, { submission: id, because }: Act<"withdraw">): Promise<void> => {
  const submission = await found(replay, id, "The withdrawal");
  if (submission !== null) await withdraw(replay.system, submission, { actor: await secretariat(replay), because });
};

/** Lets a return count without what was refused, or notes that its reading was confirmed: the layout is an import of its own. */
const replayAnswer = async (replay: Replay, { submission: id, kind, body }: Act<"answer">): Promise<void> => {
  const submission = await found(replay, id, "The answer");
  if (submission === null) return;
  const { db, clock } = replay.system;
  if (kind === "accept-without") {
    await acceptWithout(replay.system, submission, { actor: await secretariat(replay), because: body });
    return;
  }
  const at = new Date(clock.now());
  await withTransaction(db, (tx) => answerSubmission(tx, { submission: id, kind, body, actor: "local", at }));
};

/** Decides on the same finding again. */
const replayDecision = async (replay: Replay, act: Act<"decision">): Promise<void> => {
  const { submission: id, place, rule, row, indicator, decision, because } = act;
  const what = `The decision on ${rule} (row ${row}, ${indicator ?? "no indicator"})`;
  const submission = await found(replay, id, what);
  if (submission === null) return;
  const { db, clock } = replay.system;
  // A manifest does not say where its decisions' findings come from; they are looked for in the file first.
  const holding = (await findingsOf(db, id)).filter(
    (one) => one.severity === "HOLD" && one.rule === rule && one.address.row === row && one.indicator === indicator,
  );
  const held = holding.find(({ attempt }) => (attempt === 0) === (place === "outside")) ?? holding[0];
  if (held === undefined) {
    replay.problems.push(`${what} of ${id} cannot be made again: no such finding holds anything.`);
    return;
  }
  const { attempt, ordinal: finding } = held;
  await withTransaction(db, async (tx) => {
    const at = new Date(clock.now());
    await decide(tx, { submission: id, attempt, finding, decision, because, actor: "local", at });
    await requestNational(tx, submission);
  });
};

/** Says the same in the same thread again, on the same side. */
const replayThread = async (replay: Replay, act: Act<"thread">): Promise<void> => {
  const { submission: id, place, rule, row, indicator, cause, kind, side, text } = act;
  const { db, clock } = replay.system;
  const thread = (await listThreads(db, { submission: id })).find(
    (one) =>
      one.place === place && one.rule === rule && one.row === row && one.indicator === indicator && one.cause === cause,
  );
  if (thread === undefined) {
    replay.problems.push(`What was said about ${rule} of ${id} (row ${row}) cannot be said again: nothing asks there.`);
    return;
  }
  const actor = side === "reporter" ? await reporterOf(replay, thread.organisation) : await secretariat(replay);
  const at = new Date(clock.now());
  await withTransaction(db, (tx) => actOnThread(tx, { thread: thread.id, act: kind, text, actor, at }));
};

/** Does again what was done to a submission. */
export const replaySubmission = (replay: Replay, what: SubmissionAct): Promise<void> => {
  switch (what.act) {
    case "submission":
      return replaySending(replay, what);
    case "recheck":
      return replayRecheck(replay, what);
    case "withdraw":
      return replayWithdrawal(replay, what);
    case "answer":
      return replayAnswer(replay, what);
    case "decision":
      return replayDecision(replay, what);
    case "thread":
      return replayThread(replay, what);
  }
};
