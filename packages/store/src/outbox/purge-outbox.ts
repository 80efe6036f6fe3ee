import type { Tx } from "../database/db.ts";

/** Removes jobs whose work was done before the moment; open and parked ones stay however old. Answers how many went. */
export const purgeOutbox = async (tx: Tx, doneBefore: Date): Promise<number> => {
  const result = await tx.deleteFrom("outbox").where("doneAt", "<", doneBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
};
