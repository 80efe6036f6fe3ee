import type { Db } from "../database/db.ts";
import { readSubmission } from "./read-submission.ts";
import type { Submission } from "./submission.ts";

/** The one submission of an organisation that counts for a year; null when none does. */
export const acceptedSubmission = async (db: Db, organisation: string, year: number): Promise<Submission | null> =>
  (await readSubmission(db)
    .where("organisation", "=", organisation)
    .where("year", "=", year)
    .where("state", "=", "accepted")
    .executeTakeFirst()) ?? null;
