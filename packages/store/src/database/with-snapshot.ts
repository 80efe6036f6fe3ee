import type { Db, Tx } from "./db.ts";
import { storeFault } from "./store-fault.ts";

/** Reads everything in `work` as of one moment, whatever commits meanwhile; nothing can be written. */
export const withSnapshot = async <Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> => {
  try {
    return await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
  } catch (error) {
    throw storeFault(error);
  }
};
