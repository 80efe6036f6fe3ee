import type { Language } from "@coop-census/census";
import type { ThreadAnswer, ThreadsAnswer } from "@coop-census/contracts";
import {
  conversationOf,
  type Db,
  findingOfThread,
  listThreads,
  type Submission,
  type Thread,
} from "@coop-census/store";
import { sayFindingOf } from "./say-finding-of.ts";

const headOf = async (db: Db, thread: Thread, language: Language): Promise<ThreadsAnswer["threads"][number]> => {
  const { id, submission, organisation, year, state, isGone, doubts } = thread;
  const finding = sayFindingOf(await findingOfThread(db, thread), language);
  return { thread: id, submission, organisation, year, state, isGone, doubts, finding };
};

/** A thread with all that was said in it; who spoke is told by side, never by name. */
export const sayThread = async (db: Db, thread: Thread, language: Language): Promise<ThreadAnswer> => ({
  ...(await headOf(db, thread, language)),
  entries: (await conversationOf(db, thread)).map(({ kind, side, body, at }) => ({
    kind,
    side,
    text: body,
    at: at.toISOString(),
  })),
});

/** The threads of a submission without what was said in them. */
export const sayThreads = async (db: Db, { id }: Submission, language: Language): Promise<ThreadsAnswer> => {
  const threads = await listThreads(db, { submission: id });
  const said: ThreadsAnswer["threads"] = [];
  for (const thread of threads) said.push(await headOf(db, thread, language));
  return { submission: id, threads: said };
};
