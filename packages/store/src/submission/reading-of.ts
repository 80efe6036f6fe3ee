import { type Reading, readingSchema } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";
import { latestAttempt } from "./latest-attempt.ts";

/** How the last check that has ended would read the file; null where its layout is confirmed, or nothing can be read. */
export const readingOf = async (db: Db, submission: string): Promise<Reading | null> => {
  const number = await latestAttempt(db, submission);
  if (number === null) return null;
  const row = await db
    .selectFrom("attempt")
    .select("reading")
    .where("submission", "=", submission)
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.reading === null || row === undefined ? null : readingSchema.parse(row.reading);
};
