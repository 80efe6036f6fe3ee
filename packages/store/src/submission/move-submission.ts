import type { SubmissionState } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/**
 * Takes a submission from one state to another. A Refusal "submission/moved" when it is no longer in `from`; Postgres
 * refuses what the table of transitions does not permit.
 */
export const moveSubmission = async (
  tx: Tx,
  move: {
    readonly submission: string;
    readonly from: SubmissionState;
    readonly to: SubmissionState;
    /** "system" for the pipeline. */
    readonly actor: string;
    readonly at: Date;
    readonly because?: string;
  },
): Promise<void> => {
  const { submission, from, to, actor, at, because } = move;
  const moved = await tx
    .updateTable("submission")
    .set({ state: to })
    .where("id", "=", submission)
    .where("state", "=", from)
    .returning("id")
    .executeTakeFirst();
  if (moved === undefined) {
    throw new Refusal(
      "submission/moved",
      `${submission} is not ${from} (any more).`,
      `Look at it again: census submission ${submission}`,
    );
  }
  const details = { from, to, ...(because === undefined ? {} : { because }) };
  await audit(tx, { at, actor, act: "submission.move", object: submission, details });
};
