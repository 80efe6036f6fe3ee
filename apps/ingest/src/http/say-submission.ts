import type { SubmissionAnswer } from "@coop-census/contracts";
import type { Submission } from "@coop-census/store";
import { linksOf } from "./links-of.ts";

/** A submission as its own organisation is told of it. */
export const saySubmission = (submission: Submission): SubmissionAnswer => {
  const { id, organisation, year, state, kind, fileName, sha256, size, receivedAt, reasonCode, supersedes } =
    submission;
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
    supersedes,
    links: linksOf(id),
  };
};
