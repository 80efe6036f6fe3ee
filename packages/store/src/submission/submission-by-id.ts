import type { Db } from "../database/db.ts";
import { readSubmission } from "./read-submission.ts";
import type { Submission } from "./submission.ts";

/** Null when there is no such submission. */
export const submissionById = async (db: Db, id: string): Promise<Submission | null> =>
  (await readSubmission(db).where("id", "=", id).executeTakeFirst()) ?? null;
