import type { SubmissionState } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { readThreads } from "./read-threads.ts";
import type { Thread } from "./thread.ts";

/** The states of a submission in which somebody may answer for it. */
export const answerableStates: readonly SubmissionState[] = ["accepted", "needs-answer"];

/** Threads by year, organisation and place in the file; a filter that is left out lets all pass. */
export const listThreads = (
  db: Db,
  filter: {
    readonly year?: number;
    readonly organisation?: string;
    readonly submission?: string;
    /** Only those that are not settled, of files that count or wait for an answer. */
    readonly isUnsettled?: boolean;
  } = {},
): Promise<readonly Thread[]> => {
  let query = readThreads(db);
  if (filter.year !== undefined) query = query.where("submission.year", "=", filter.year);
  if (filter.organisation !== undefined) query = query.where("submission.organisation", "=", filter.organisation);
  if (filter.submission !== undefined) query = query.where("thread.submission", "=", filter.submission);
  if (filter.isUnsettled === true) {
    query = query.where("thread.state", "<>", "settled").where("submission.state", "in", answerableStates);
  }
  return query
    .orderBy("submission.year")
    .orderBy("submission.organisation")
    .orderBy("submission.sequence")
    .orderBy("thread.row")
    .orderBy("thread.rule")
    .orderBy("thread.id")
    .execute();
};
