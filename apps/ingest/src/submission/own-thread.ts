import { Refusal } from "@coop-census/contracts";
import { type Actor, type Db, type Thread, threadById } from "@coop-census/store";
import { mayActFor } from "./may-act-for.ts";

/** The thread, for somebody who may see its submission; what somebody may not see is, to them, not there. */
export const ownThread = async (db: Db, actor: Actor, id: string): Promise<Thread> => {
  const thread = /^[1-9]\d{0,14}$/.test(id) ? await threadById(db, Number(id)) : null;
  if (thread !== null && mayActFor(actor, thread.organisation)) return thread;
  throw new Refusal(
    "thread/unknown",
    `There is no thread ${id}.`,
    "Use an id from the threads of your submission (/api/v1/submissions/ID/threads).",
  );
};
