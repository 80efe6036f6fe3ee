import type { Db, Tx } from "./db.ts";
import { storeFault } from "./store-fault.ts";

/** Commits what `work` wrote, all or nothing; a Refusal or Fault from inside passes through, an error of Postgres becomes a Fault. */
export const withTransaction = async <Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> => {
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    throw storeFault(error);
  }
};
