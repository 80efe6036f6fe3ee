import { sql } from "kysely";
import type { Db } from "./db.ts";
import { withTransaction } from "./with-transaction.ts";

interface Settings {
  readonly nestloop: string;
  readonly mergejoin: string;
  readonly memory: string;
}

const set = async (db: Db, { nestloop, mergejoin, memory }: Settings): Promise<void> => {
  await sql`select set_config('enable_nestloop', ${nestloop}, true), set_config('enable_mergejoin', ${mergejoin}, true),
    set_config('work_mem', ${memory}, true)`.execute(db);
};

/**
 * Runs `work` so that rows of whole registers meet in hash joins: nobody has counted the rows of a new register yet, and
 * without counts Postgres takes them for a handful and compares each with each. In the transaction that is open, or in
 * one of its own.
 */
export const withBigJoins = async <Result>(db: Db, work: (db: Db) => Promise<Result>): Promise<Result> => {
  if (!db.isTransaction) return withTransaction(db, (tx) => withBigJoins(tx, work));
  const { rows } = await sql<Settings>`select current_setting('enable_nestloop') as nestloop,
    current_setting('enable_mergejoin') as mergejoin, current_setting('work_mem') as memory`.execute(db);
  await set(db, { nestloop: "off", mergejoin: "off", memory: "64MB" });
  const result = await work(db);
  // What throws ends the transaction, and the settings with it.
  for (const before of rows) await set(db, before);
  return result;
};
