import type { Tx } from "../database/db.ts";
import { lockThreads } from "./lock-threads.ts";
import { questionsOfFile } from "./questions-of-file.ts";
import { syncThreads } from "./sync-threads.ts";

/** Makes the threads of a submission follow what the last check of its file asks. */
export const syncThreadsOfFile = async (tx: Tx, submission: string, organisation: string): Promise<void> => {
  await lockThreads(tx, organisation);
  await syncThreads(tx, submission, ["file", "rows"], await questionsOfFile(tx, submission));
};
