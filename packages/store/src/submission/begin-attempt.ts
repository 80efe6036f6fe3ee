import type { Tx } from "../database/db.ts";
import { lockSubmission } from "./lock-submission.ts";
import { moveSubmission } from "./move-submission.ts";
import { readSubmission } from "./read-submission.ts";
import type { Submission } from "./submission.ts";

/**
 * Takes the submission into checking and answers with it; an accepted one stays accepted, since it counts until the new
 * check has ended. Null when there is nothing to do, because the attempt or a later one has ended, or the submission is
 * withdrawn or gone. Beginning again after a crash is harmless.
 */
export const beginAttempt = async (
  tx: Tx,
  request: { readonly submission: string; readonly attempt: number; readonly at: Date },
): Promise<Submission | null> => {
  const { submission: id, attempt, at } = request;
  // The same lock first as where a check ends: one that begins while another ends would hold what the other needs.
  if ((await lockSubmission(tx, id)) === null) return null;
  const submission = await readSubmission(tx).where("id", "=", id).forUpdate().executeTakeFirst();
  if (submission === undefined || submission.state === "withdrawn") return null;
  const ended = await tx
    .selectFrom("attempt")
    .select("number")
    .where("submission", "=", id)
    .where("number", ">=", attempt)
    .where("finishedAt", "is not", null)
    .executeTakeFirst();
  if (ended !== undefined) return null;
  const begun = await tx
    .updateTable("attempt")
    .set(({ fn, val }) => ({ startedAt: fn.coalesce("startedAt", val(at)) }))
    .where("submission", "=", id)
    .where("number", "=", attempt)
    .returning("number")
    .executeTakeFirst();
  if (begun === undefined) return null;
  if (submission.state === "accepted" || submission.state === "checking") return submission;
  await moveSubmission(tx, { submission: id, from: submission.state, to: "checking", actor: "system", at });
  return { ...submission, state: "checking" };
};
