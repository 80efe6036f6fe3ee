import type { Db } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { withTransaction } from "../database/with-transaction.ts";

/**
 * Calls `remove` when no submission and no import is of these bytes, and answers whether it did; until it resolves nobody
 * can register the same bytes anew, so that an acknowledged file is never removed.
 */
export const forgetBytes = (db: Db, sha256: string, remove: () => Promise<void>): Promise<boolean> =>
  withTransaction(db, async (tx) => {
    await lock(tx, "bytes", sha256);
    for (const table of ["submission", "referenceImportFile"] as const) {
      const use = await tx.selectFrom(table).select("sha256").where("sha256", "=", sha256).limit(1).executeTakeFirst();
      if (use !== undefined) return false;
    }
    await remove();
    return true;
  });
