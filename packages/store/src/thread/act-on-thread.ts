import { stateAfter, type ThreadSide } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import type { Actor } from "../actor/actor.ts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { requestNational } from "../roll-up/request-national.ts";
import { submissionById } from "../submission/submission-by-id.ts";
import { checkText } from "./check-text.ts";
import { answerableStates } from "./list-threads.ts";
import { lockThreads } from "./lock-threads.ts";
import type { Thread, ThreadEntry } from "./thread.ts";
import { threadById } from "./thread-by-id.ts";

/** What a person can do in a thread. */
export type ThreadAct = "message" | "justification" | "settle" | "reopen";

const unknown = (id: number): Refusal =>
  new Refusal("thread/unknown", `There is no thread ${id}.`, "List them: census threads --open");

const sideOf = ({ roles, organisation }: Actor, thread: Thread): ThreadSide | null => {
  if (roles.includes("operator") || roles.includes("admin")) return "secretariat";
  return roles.includes("uploader") && organisation === thread.organisation ? "reporter" : null;
};

const checkOpen = async (tx: Tx, { id, submission, isGone }: Thread): Promise<void> => {
  const found = await submissionById(tx, submission);
  if (found === null || !answerableStates.includes(found.state)) {
    throw new Refusal(
      "thread/closed",
      `Thread ${id} is of ${submission}, which is ${found?.state ?? "not there any more"}.`,
      "Answer the thread of the file that counts: census threads --open",
    );
  }
  if (!isGone) return;
  throw new Refusal("thread/gone", `What thread ${id} asks is not found any more.`, "Nothing is needed.");
};

const notPermitted = ({ id, state }: Thread, side: ThreadSide): Refusal => {
  if (side === "reporter") {
    return state === "settled"
      ? new Refusal("thread/settled", `Thread ${id} is settled.`, "Ask the secretariat to open it again.")
      : new Refusal("thread/not-permitted", "That is for the secretariat to do.", "Answer, or justify the figure.");
  }
  const cure = state === "settled" ? `Open it again first: census thread ${id} reopen` : "Answer or settle it.";
  return new Refusal("thread/not-permitted", `Thread ${id} is ${state}: that cannot be done now.`, cure);
};

/**
 * Writes what a person says in a thread and answers with the entry; the figures follow where they are in doubt no more, or
 * again. A Refusal where the table of steps does not give it to the person's side; to somebody of another organisation
 * the thread is not there.
 */
export const actOnThread = async (
  tx: Tx,
  request: {
    readonly thread: number;
    readonly act: ThreadAct;
    readonly text: string;
    readonly actor: Actor;
    readonly at: Date;
  },
): Promise<{ readonly thread: Thread; readonly entry: ThreadEntry }> => {
  const { act, actor, at } = request;
  const seen = await threadById(tx, request.thread);
  if (seen === null || sideOf(actor, seen) === null) throw unknown(request.thread);
  const body = checkText(request.text);
  await lockThreads(tx, seen.organisation);
  const thread = await threadById(tx, request.thread);
  const side = thread === null ? null : sideOf(actor, thread);
  // Deleted while we waited.
  if (thread === null || side === null) throw unknown(request.thread);
  await checkOpen(tx, thread);
  const to = stateAfter(act, side, thread.state);
  if (to === null) throw notPermitted(thread, side);
  const { id, submission, state: from, doubts } = thread;
  const entry = await tx
    .insertInto("threadEntry")
    .values({ thread: id, submission, kind: act, side, from, to, body, actor: actor.id, at })
    .returning(["id", "thread", "kind", "side", "from", "to", "body", "actor", "at"])
    .executeTakeFirstOrThrow();
  await audit(tx, { at, actor: actor.id, act: `thread.${act}`, object: submission, details: { thread: id, from, to } });
  if (doubts && (from === "open") !== (to === "open")) await requestNational(tx, thread);
  return { thread: { ...thread, state: to }, entry };
};
