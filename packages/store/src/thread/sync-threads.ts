import { earlierThread, type OpenQuestion } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";
import { closeSuperseded } from "./close-superseded.ts";
import { earlierThreads } from "./earlier-threads.ts";
import { readThreads } from "./read-threads.ts";
import { standingOf } from "./standing-of.ts";
import type { Thread } from "./thread.ts";
import { writeEntry } from "./write-entry.ts";

type Question = OpenQuestion<StoredFinding>;

const keyOf = ({
  place,
  rule,
  row,
  indicator,
  cause,
}: Pick<Question, "place" | "rule" | "row" | "indicator" | "cause">) =>
  JSON.stringify([place, rule, row, indicator, cause]);

const isDoubt = ({ state, doubts }: Pick<Thread, "state" | "doubts">): boolean => state === "open" && doubts;

const threadsBefore = async (tx: Tx, submission: string): Promise<readonly Thread[]> => {
  const own = await tx
    .selectFrom("submission")
    .select(["organisation", "year", "sequence as before"])
    .where("id", "=", submission)
    .executeTakeFirstOrThrow();
  return earlierThreads(tx, own);
};

const openThread = async (
  tx: Tx,
  submission: string,
  question: Question,
  before: readonly Thread[],
): Promise<boolean> => {
  const found = earlierThread(question, before);
  const state = found?.isSame === true ? await standingOf(tx, found.thread) : "open";
  const { place, rule, row, indicator, cause, says, doubts, finding } = question;
  const { attempt, ordinal } = finding;
  const earlier = found?.thread.id ?? null;
  await tx
    .insertInto("thread")
    .values({ submission, place, rule, row, indicator, cause, says, doubts, attempt, finding: ordinal, state, earlier })
    .execute();
  return isDoubt({ state, doubts });
};

/** Brings a thread up to its question, and answers whether figures are in doubt now. */
const follow = async (tx: Tx, thread: Thread, question: Question): Promise<boolean> => {
  const { says, doubts, finding } = question;
  const isSame = says === thread.says;
  const { attempt, ordinal } = finding;
  const isMoved = attempt !== thread.attempt || ordinal !== thread.finding || doubts !== thread.doubts;
  if (isSame && !thread.isGone && !isMoved) return isDoubt(thread);
  const to = isSame ? (thread.isGone ? await standingOf(tx, thread) : thread.state) : "open";
  await tx
    .updateTable("thread")
    .set({ says, doubts, attempt, finding: ordinal, isGone: false })
    .where("id", "=", thread.id)
    .execute();
  if (thread.isGone) await writeEntry(tx, thread, { kind: "back", to });
  else if (!isSame) await writeEntry(tx, thread, { kind: "changed", to });
  return isDoubt({ state: to, doubts });
};

const letGo = async (tx: Tx, thread: Thread): Promise<void> => {
  if (thread.isGone) return;
  await tx.updateTable("thread").set({ isGone: true }).where("id", "=", thread.id).execute();
  await writeEntry(tx, thread, { kind: "gone", to: "settled" });
};

/**
 * Makes the threads of a submission those of what is asked now, at the places that are named: what is asked again goes on,
 * also at a newer file; what is gone is settled; nothing that was said is lost. Answers whether other figures are in
 * doubt than before. The country is locked by `lockThreads` or `judgeCountry`.
 */
export const syncThreads = async (
  tx: Tx,
  submission: string,
  places: readonly Question["place"][],
  questions: readonly Question[],
): Promise<boolean> => {
  const threads = await readThreads(tx)
    .where("thread.submission", "=", submission)
    .where("thread.place", "in", places)
    .orderBy("thread.id")
    .execute();
  const known = new Map(threads.map((thread) => [keyOf(thread), thread]));
  const before = questions.some((one) => !known.has(keyOf(one))) ? await threadsBefore(tx, submission) : [];
  let isMoved = false;
  for (const question of questions) {
    const thread = known.get(keyOf(question));
    known.delete(keyOf(question));
    const was = thread !== undefined && isDoubt(thread);
    const is =
      thread === undefined ? await openThread(tx, submission, question, before) : await follow(tx, thread, question);
    isMoved ||= was !== is;
  }
  for (const thread of known.values()) {
    isMoved ||= isDoubt(thread);
    await letGo(tx, thread);
  }
  await closeSuperseded(tx, submission, places);
  return isMoved;
};
