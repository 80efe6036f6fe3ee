import type { Tx } from "../database/db.ts";
import type { Thread, ThreadEntry } from "./thread.ts";

/** What the pipeline writes into a thread when its finding goes, comes back, becomes another or goes on elsewhere. */
export const writeEntry = async (
  tx: Tx,
  thread: Pick<Thread, "id" | "submission" | "state">,
  { kind, to }: Pick<ThreadEntry, "kind" | "to">,
): Promise<void> => {
  const entry = { thread: thread.id, submission: thread.submission, kind, side: "pipeline" as const };
  await tx
    .insertInto("threadEntry")
    .values({ ...entry, from: thread.state, to, body: "", actor: "system" })
    .execute();
};
