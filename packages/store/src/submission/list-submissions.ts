import type { SubmissionState } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { readSubmission } from "./read-submission.ts";
import type { Submission } from "./submission.ts";

/** By year, organisation and sequence; a filter that is left out lets all pass. */
export const listSubmissions = (
  db: Db,
  filter: { readonly year?: number; readonly organisation?: string; readonly state?: SubmissionState } = {},
): Promise<readonly Submission[]> => {
  let query = readSubmission(db);
  if (filter.year !== undefined) query = query.where("year", "=", filter.year);
  if (filter.organisation !== undefined) query = query.where("organisation", "=", filter.organisation);
  if (filter.state !== undefined) query = query.where("state", "=", filter.state);
  return query.orderBy("year").orderBy("organisation").orderBy("sequence").execute();
};
