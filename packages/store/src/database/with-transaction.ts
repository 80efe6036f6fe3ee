import type { Db, Tx } from "./db.ts";

/** Commits what `work` wrote, all or nothing; whatever it throws passes through after the rollback. */
export const withTransaction = <Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(work);
