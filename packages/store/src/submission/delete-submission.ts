import { sql } from "kysely";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { dropLoad } from "../register/drop-load.ts";
import { lockThreads } from "../thread/lock-threads.ts";
import { lockSubmission } from "./lock-submission.ts";
import { readSubmission } from "./read-submission.ts";
import { submissionUnknown } from "./submission-unknown.ts";

/**
 * Removes an upload that belongs to another organisation, with all that was found in it; that it was here stays in the
 * audit. `isShared` says that another submission is of the same bytes, which must then stay on the shelf.
 */
export const deleteSubmission = async (
  tx: Tx,
  request: { readonly submission: string; readonly because: string; readonly actor: string; readonly at: Date },
): Promise<{ readonly sha256: string; readonly isShared: boolean }> => {
  const { submission: id, because, actor, at } = request;
  // First, as where a check ends: it would hold what this needs, and need what this holds.
  await lockSubmission(tx, id);
  const submission = await readSubmission(tx).where("id", "=", id).forUpdate().executeTakeFirst();
  if (submission === undefined) throw submissionUnknown(id);
  // As wherever threads are written: judging the country writes them too.
  await lockThreads(tx, submission.organisation);
  // The one way past the triggers that keep evidence; it ends with the transaction.
  await sql`select set_config('census.deleting', ${id}, true)`.execute(tx);
  const loads = await tx.selectFrom("registerLoad").select("id").where("submission", "=", id).execute();
  for (const load of loads) await dropLoad(tx, load.id);
  await tx.deleteFrom("returnAnswers").where("submission", "=", id).execute();
  await tx.deleteFrom("submissionSource").where("submission", "=", id).execute();
  for (const table of ["threadEntry", "thread", "answer", "decision", "observation", "finding", "attempt"] as const) {
    await tx.deleteFrom(table).where("submission", "=", id).execute();
  }
  await tx.deleteFrom("outsideFinding").where("submission", "=", id).execute();
  await tx.deleteFrom("submission").where("id", "=", id).execute();
  await sql`select set_config('census.deleting', '', true)`.execute(tx);
  const { organisation, year, fileName, sha256, state } = submission;
  const details = { organisation, year, fileName, sha256, state, because };
  await audit(tx, { at, actor, act: "submission.delete", object: id, details });
  const other = await tx.selectFrom("submission").select("id").where("sha256", "=", sha256).limit(1).executeTakeFirst();
  return { sha256, isShared: other !== undefined };
};
