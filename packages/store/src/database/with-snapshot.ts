import type { Db, Tx } from "./db.ts";

/**
 * Like withTransaction, but everything read inside is of one moment. What somebody else changed meanwhile is a
 * RetriableFault "store/conflict" when this transaction would write it too.
 */
export const withSnapshot = <Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.transaction().setIsolationLevel("repeatable read").execute(work);
