import { PermanentFault, type TakenFile } from "@coop-census/contracts";
import { registerSubmission, requestAttempt, submissionById, type Tx } from "@coop-census/store";
import type { Arrival } from "./arrival.ts";
import { checkReason } from "./check-reason.ts";
import type { Receipt } from "./receipt.ts";

/** Registers what was taken in, with its job, and gives it its place; what is refused here has no place yet. */
export const register = async (tx: Tx, arrival: Arrival, taken: TakenFile, receivedAt: Date): Promise<Receipt> => {
  const { actor, channel, organisation, year, reasonCode, reason, file } = arrival;
  const { sha256, size } = taken;
  const { id, isNew } = await registerSubmission(tx, {
    organisation,
    year,
    fileName: file?.name ?? "nothing to report",
    sha256,
    size,
    kind: file === null ? "nil" : "file",
    channel,
    actor: actor.id,
    receivedAt,
    reasonCode,
    reason,
  });
  if (isNew) {
    await checkReason(tx, { id, organisation, year, reasonCode });
    await requestAttempt(tx, { submission: id, actor: actor.id, at: receivedAt });
  }
  const submission = await submissionById(tx, id);
  if (submission === null) throw new PermanentFault("ingest/lost", `${id} was registered and is not there`);
  // Before the commit: what is acknowledged is on the shelf. A file without a row does no harm, a row without a file would.
  await taken.keep();
  return { submission: id, organisation, year, state: submission.state, isNew, sha256, size };
};
