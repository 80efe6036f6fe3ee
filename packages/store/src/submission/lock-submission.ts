import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";

/** Lets one transaction at a time act on the submissions of an organisation and year; answers whose it is, null when it is gone. */
export const lockSubmission = async (
  tx: Tx,
  id: string,
): Promise<{ readonly organisation: string; readonly year: number } | null> => {
  const found = await tx
    .selectFrom("submission")
    .select(["organisation", "year"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (found === undefined) return null;
  await lock(tx, "submission", found.organisation, found.year);
  return found;
};
