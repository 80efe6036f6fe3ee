import { isDeepStrictEqual } from "node:util";
import { compareFindings, judge, planMoved } from "@coop-census/census";
import { type CheckedFile, readPlanBase } from "@coop-census/checking";
import { lockFigures, lockSubmission, planOfAttempt, type Submission, type Tx } from "@coop-census/store";

/**
 * Asks again, instead of accepting, where the sender named a plan and what it follows from has moved; nobody can move it
 * until the transaction ends. Does nothing where no plan was named.
 */
export const holdToPlan = async (
  tx: Tx,
  submission: Submission,
  attempt: number,
  checked: CheckedFile,
): Promise<CheckedFile> => {
  const accepted = await planOfAttempt(tx, submission.id, attempt);
  if (accepted === null || checked.outcome.state === "rejected") return checked;
  await lockSubmission(tx, submission.id);
  await lockFigures(tx);
  if (isDeepStrictEqual(await readPlanBase(tx, submission), accepted)) return checked;
  const findings = [...checked.findings, planMoved()].sort(compareFindings);
  return { ...checked, findings, outcome: judge(findings) };
};
