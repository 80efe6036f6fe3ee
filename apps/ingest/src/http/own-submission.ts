import { Refusal } from "@coop-census/contracts";
import { type Actor, type Db, type Submission, submissionById } from "@coop-census/store";
import { mayActFor } from "../submission/may-act-for.ts";

/** The submission, for somebody who may see it; what somebody may not see is, to them, not there. */
export const ownSubmission = async (db: Db, actor: Actor, id: string): Promise<Submission> => {
  // Postgres takes no NUL, and no id has one.
  const submission = id.includes("\u0000") ? null : await submissionById(db, id);
  if (submission !== null && mayActFor(actor, submission.organisation)) return submission;
  throw new Refusal(
    "submission/unknown-submission",
    `There is no submission ${id}.`,
    "Use the id that the upload was answered with.",
  );
};
