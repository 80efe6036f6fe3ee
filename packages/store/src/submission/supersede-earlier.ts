import type { Tx } from "../database/db.ts";
import { moveSubmission } from "./move-submission.ts";
import type { Submission } from "./submission.ts";

/** Supersedes what came before the submission and counts or waits for an answer; answers with the one that counted. */
export const supersedeEarlier = async (
  tx: Tx,
  own: Submission,
  siblings: readonly Submission[],
  by: { readonly actor: string; readonly at: Date },
): Promise<string | null> => {
  let counted: string | null = null;
  for (const { id, state, sequence } of siblings) {
    if (sequence >= own.sequence || (state !== "accepted" && state !== "needs-answer")) continue;
    await moveSubmission(tx, { submission: id, from: state, to: "superseded", ...by, because: own.id });
    if (state === "accepted") counted = id;
  }
  return counted;
};
