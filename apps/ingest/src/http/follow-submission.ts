import { setTimeout as pause } from "node:timers/promises";
import type { SubmissionState } from "@coop-census/census";
import { type Db, type Submission, submissionById } from "@coop-census/store";
import { saySubmission } from "./say-submission.ts";

const pollMs = 500;
const keepAliveMs = 15_000;
const open: readonly SubmissionState[] = ["received", "checking"];

/** Whether the check has ended, so that there is nothing to wait for. */
export const isSettled = ({ state }: Submission): boolean => !open.includes(state);

const event = async (db: Db, submission: Submission): Promise<string> =>
  `event: ${isSettled(submission) ? "settled" : "state"}\nid: ${submission.state}\ndata: ${JSON.stringify(await saySubmission(db, submission))}\n\n`;

/**
 * The states of a submission as server-sent events, the present one first; ends after "settled", when the submission is
 * deleted, or at the signal. A comment now and then keeps proxies from closing the line.
 */
export async function* followSubmission(db: Db, first: Submission, signal: AbortSignal): AsyncGenerator<string> {
  let said = first;
  let quiet = 0;
  yield await event(db, first);
  while (!isSettled(said)) {
    await pause(pollMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const now = await submissionById(db, first.id);
    if (now === null) return;
    quiet += pollMs;
    if (now.state !== said.state) {
      yield await event(db, now);
      said = now;
      quiet = 0;
    } else if (quiet >= keepAliveMs) {
      yield ": still waiting\n\n";
      quiet = 0;
    }
  }
}
