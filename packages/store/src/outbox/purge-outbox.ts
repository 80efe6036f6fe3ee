import type { Tx } from "../database/db.ts";

/** Removes jobs that were sent before the moment; unsent ones stay however old. Answers how many went. */
export const purgeOutbox = async (tx: Tx, sentBefore: Date): Promise<number> => {
  const result = await tx.deleteFrom("outbox").where("sentAt", "<", sentBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
};
