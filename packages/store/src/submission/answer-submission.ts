import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { submissionUnknown } from "./submission-unknown.ts";

/** Keeps what the reporter answers; "accept-without" lets the return count without what was refused, by settleSubmission. */
export const answerSubmission = async (
  tx: Tx,
  request: {
    readonly submission: string;
    readonly kind: "accept-without" | "confirm-reading" | "message";
    readonly body: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { submission, kind, body, actor, at } = request;
  const found = await tx.selectFrom("submission").select("id").where("id", "=", submission).executeTakeFirst();
  if (found === undefined) throw submissionUnknown(submission);
  await tx.insertInto("answer").values({ submission, kind, body, actor, at }).execute();
  await audit(tx, { at, actor, act: "submission.answer", object: submission, details: { kind, body } });
};
