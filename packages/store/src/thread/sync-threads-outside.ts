import type { Tx } from "../database/db.ts";
import { questionsOutside } from "./questions-outside.ts";
import { syncThreads } from "./sync-threads.ts";

/** Makes the threads of submissions follow what is found from beside their files; answers with those of which other figures are in doubt. */
export const syncThreadsOutside = async (tx: Tx, submissions: readonly string[]): Promise<readonly string[]> => {
  if (submissions.length === 0) return [];
  const questions = await questionsOutside(tx, submissions);
  const threads = await tx
    .selectFrom("thread")
    .select("submission")
    .distinct()
    .where("submission", "in", submissions)
    .where("place", "=", "outside")
    .execute();
  const concerned = new Set([...questions.keys(), ...threads.map(({ submission }) => submission)]);
  const moved: string[] = [];
  for (const submission of [...concerned].sort()) {
    if (await syncThreads(tx, submission, ["outside"], questions.get(submission) ?? [])) moved.push(submission);
  }
  return moved;
};
