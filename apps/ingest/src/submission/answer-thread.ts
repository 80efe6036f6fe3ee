import { createHash } from "node:crypto";
import { Refusal } from "@coop-census/contracts";
import {
  type Actor,
  actOnThread,
  answerByKey,
  lockKey,
  rememberAnswer,
  type Thread,
  type ThreadAct,
  threadById,
  withTransaction,
} from "@coop-census/store";
import type { IngestParts } from "../parts.ts";
import { ownThread } from "./own-thread.ts";

/** What somebody says in a thread. */
export interface ThreadReply {
  readonly actor: Actor;
  readonly thread: string;
  readonly act: ThreadAct;
  readonly text: string;
  /** The sender's own name for the request: sent again under it, it is said once. */
  readonly idempotencyKey: string | null;
}

const fingerprintOf = ({ act, text }: ThreadReply, thread: number): string =>
  createHash("sha256")
    .update(JSON.stringify(["thread", thread, act, text]))
    .digest("hex");

/** Writes what somebody says in a thread that is theirs to see, once under a key, and answers with the thread as it is then. */
export const answerThread = async ({ db, clock }: IngestParts, reply: ThreadReply): Promise<Thread> => {
  const { actor, act, text, idempotencyKey: key } = reply;
  const seen = await ownThread(db, actor, reply.thread);
  await withTransaction(db, async (tx) => {
    const at = new Date(clock.now());
    const said = { thread: seen.id, act, text, actor, at };
    if (key === null) return void (await actOnThread(tx, said));
    const fingerprint = fingerprintOf(reply, seen.id);
    await lockKey(tx, actor.id, key);
    const earlier = await answerByKey(tx, actor.id, key);
    if (earlier === null) {
      const { entry } = await actOnThread(tx, said);
      const { submission } = seen;
      const answer = { thread: seen.id, entry: entry.id };
      await rememberAnswer(tx, { actor: actor.id, key, fingerprint, submission, answer, at });
    } else if (earlier.fingerprint !== fingerprint) {
      throw new Refusal(
        "submission/key-reused",
        `This Idempotency-Key was used before, for another request (${earlier.submission}).`,
        "Use a new key for each answer, and the same one only when you send that answer again.",
      );
    }
  });
  return (await threadById(db, seen.id)) ?? seen;
};
