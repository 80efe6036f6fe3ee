import { PermanentFault } from "@coop-census/contracts";
import { registerSubmission, requestAttempt, submissionById, withTransaction } from "@coop-census/store";
import type { IngestParts } from "../parts.ts";
import type { Arrival } from "./arrival.ts";
import { checkOrganisation } from "./check-organisation.ts";
import { checkPermission } from "./check-permission.ts";
import { checkReason } from "./check-reason.ts";
import { checkRound } from "./check-round.ts";
import type { Receipt } from "./receipt.ts";

// What the organisation says with a nil return: the same words are the same submission.
async function* nilReturn({ organisation, year }: Arrival): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(`nothing to report: ${organisation} ${year}\n`);
}

/**
 * The one way in, for the API and the command line: what can be refused is refused before a byte is read, then the file
 * is streamed to the shelf, and the submission and its job commit together. After that it is acknowledged and cannot be
 * lost; before that nothing of it counts.
 */
export const receiveSubmission = async (parts: IngestParts, arrival: Arrival): Promise<Receipt> => {
  const { db, shelf, clock, uploadLimit } = parts;
  const { actor, channel, organisation, year, reasonCode, reason, file } = arrival;
  const receivedAt = new Date(clock.now());
  checkPermission(actor, organisation);
  await checkOrganisation(db, organisation);
  await checkRound(db, year, organisation, receivedAt.toISOString().slice(0, 10));
  const kept = await shelf.keep(file === null ? nilReturn(arrival) : file.bytes, uploadLimit);
  return withTransaction(db, async (tx) => {
    await checkReason(tx, { organisation, year, reasonCode, sha256: kept.sha256 });
    const { id, isNew } = await registerSubmission(tx, {
      organisation,
      year,
      fileName: file?.name ?? "nothing to report",
      sha256: kept.sha256,
      size: kept.size,
      kind: file === null ? "nil" : "file",
      channel,
      actor: actor.id,
      receivedAt,
      reasonCode,
      reason,
    });
    if (isNew) await requestAttempt(tx, { submission: id, actor: actor.id, at: receivedAt });
    const submission = await submissionById(tx, id);
    if (submission === null) throw new PermanentFault("ingest/lost", `${id} was registered and is not there`);
    return { submission: id, organisation, year, state: submission.state, isNew, sha256: kept.sha256, size: kept.size };
  });
};
