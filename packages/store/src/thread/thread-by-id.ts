import type { Db } from "../database/db.ts";
import { readThreads } from "./read-threads.ts";
import type { Thread } from "./thread.ts";

/** Null when there is no such thread. */
export const threadById = async (db: Db, id: number): Promise<Thread | null> =>
  (await readThreads(db).where("thread.id", "=", id).executeTakeFirst()) ?? null;
