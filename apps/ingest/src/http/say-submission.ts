import type { SubmissionAnswer } from "@coop-census/contracts";
import { type Db, type Submission, sourceOf } from "@coop-census/store";
import { linksOf } from "./links-of.ts";

/** A submission as its own organisation is told of it. */
export const saySubmission = async (db: Db, submission: Submission): Promise<SubmissionAnswer> => {
  const { id, organisation, year, state, kind, fileName, sha256, size, receivedAt, reasonCode, supersedes } =
    submission;
  const entered = await sourceOf(db, id);
  return {
    submission: id,
    organisation,
    year,
    state,
    kind,
    fileName,
    sha256,
    size,
    receivedAt: receivedAt.toISOString(),
    reason: reasonCode,
    onBehalf: entered === null ? null : { source: entered.source },
    supersedes,
    links: linksOf(id),
  };
};
