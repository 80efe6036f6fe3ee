import type { PlannedCheck } from "@coop-census/checking";
import { PermanentFault, type TakenFile } from "@coop-census/contracts";
import { keepSource, registerSubmission, requestAttempt, submissionById, type Tx } from "@coop-census/store";
import type { Arrival } from "./arrival.ts";
import { checkBase } from "./check-plan.ts";
import { checkReason } from "./check-reason.ts";
import type { Receipt } from "./receipt.ts";

/** Registers what was taken in, with its job, and gives it its place; what is refused here has no place yet. */
export const register = async (
  tx: Tx,
  arrival: Arrival,
  taken: Pick<TakenFile, "sha256" | "size" | "keep">,
  { receivedAt, planned }: { readonly receivedAt: Date; readonly planned: PlannedCheck | null },
): Promise<Receipt> => {
  const { actor, channel, organisation, year, reasonCode, reason, file, source = null } = arrival;
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
    if (source !== null) await keepSource(tx, { submission: id, source, actor: actor.id, at: receivedAt });
    await checkReason(tx, { id, organisation, year, reasonCode });
    if (planned !== null) await checkBase(tx, arrival, planned);
    const plan = planned === null ? {} : { plan: planned.base };
    await requestAttempt(tx, { submission: id, actor: actor.id, at: receivedAt, ...plan });
  }
  const submission = await submissionById(tx, id);
  if (submission === null) throw new PermanentFault("ingest/lost", `${id} was registered and is not there`);
  // Before the commit: what is acknowledged is on the shelf. A file without a row does no harm, a row without a file would.
  await taken.keep();
  return { submission: id, organisation, year, state: submission.state, isNew, sha256, size };
};
