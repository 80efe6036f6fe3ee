import type { PlanBase } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { lockSubmission } from "./lock-submission.ts";
import { moveSubmission } from "./move-submission.ts";
import { submissionUnknown } from "./submission-unknown.ts";

/**
 * Asks for a check, the first or a further one, also while another has not ended: the attempt and its job commit
 * together. A withdrawn submission is taken back by it. Answers with the attempt's number.
 */
export const requestAttempt = async (
  tx: Tx,
  request: {
    readonly submission: string;
    readonly actor: string;
    readonly at: Date;
    /** What the plan followed from that the sender accepted: the check accepts only while it holds. */
    readonly plan?: PlanBase;
  },
): Promise<number> => {
  const { submission, actor, at, plan } = request;
  // First, as where a check ends: it would hold what this needs, and need what this holds.
  await lockSubmission(tx, submission);
  // Two requests at once take their numbers one after the other.
  const found = await tx
    .selectFrom("submission")
    .select("state")
    .where("id", "=", submission)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) throw submissionUnknown(submission);
  // Now, not when the check begins: a check that was asked for before the withdrawal must not bring it back.
  if (found.state === "withdrawn")
    await moveSubmission(tx, { submission, from: "withdrawn", to: "checking", actor, at });
  const latest = await tx
    .selectFrom("attempt")
    .select("number")
    .where("submission", "=", submission)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const number = (latest?.number ?? 0) + 1;
  await tx
    .insertInto("attempt")
    .values({ submission, number, requestedAt: at, actor, plan: plan === undefined ? null : JSON.stringify(plan) })
    .execute();
  await enqueue(tx, "validate", { submission, attempt: number });
  if (number > 1)
    await audit(tx, { at, actor, act: "submission.recheck", object: submission, details: { attempt: number } });
  return number;
};
