import type { PlannedCheck } from "@coop-census/checking";
import { RetriableFault } from "@coop-census/contracts";
import { answerByKey, lockKey, rememberAnswer, type Tx, withTransaction } from "@coop-census/store";
import type { IngestParts } from "../parts.ts";
import { answerAgain } from "./answer-again.ts";
import type { Arrival } from "./arrival.ts";
import { checkArrival } from "./check-arrival.ts";
import { checkOnBehalf } from "./check-on-behalf.ts";
import { checkPermission } from "./check-permission.ts";
import { checkPlan } from "./check-plan.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { nilReturn } from "./nil-return.ts";
import type { Receipt } from "./receipt.ts";
import { register } from "./register.ts";

/**
 * The one way in, for the API and the command line: what can be refused is refused before a byte is read, then the file
 * is taken in as a stream, and the submission, its job and its place on the shelf come together. After that it is
 * acknowledged and cannot be lost; what is refused, breaks off or fails leaves nothing.
 */
export const receiveSubmission = async (parts: IngestParts, arrival: Arrival): Promise<Receipt> => {
  const { db, shelf, clock, uploadLimit } = parts;
  const { actor, organisation, file, idempotencyKey: key = null } = arrival;
  const receivedAt = new Date(clock.now());
  checkPermission(actor, organisation);
  checkOnBehalf(arrival);
  // What was acknowledged before is answered again, also after the deadline.
  const isKnown = key !== null && (await answerByKey(db, actor.id, key)) !== null;
  if (!isKnown) await checkArrival(db, arrival, receivedAt);
  const taken = await shelf.take(file === null ? nilReturn(arrival) : file.bytes, uploadLimit);
  const once = async (tx: Tx, planned: PlannedCheck | null): Promise<Receipt> => {
    if (key === null) return register(tx, arrival, taken, { receivedAt, planned });
    const fingerprint = fingerprintOf(arrival, taken.sha256);
    await lockKey(tx, actor.id, key);
    const earlier = await answerByKey(tx, actor.id, key);
    if (earlier !== null) return answerAgain(earlier, fingerprint);
    if (isKnown) throw new RetriableFault("ingest/key-gone", "what the key stood for was deleted a moment ago");
    const answer = await register(tx, arrival, taken, { receivedAt, planned });
    await rememberAnswer(tx, {
      actor: actor.id,
      key,
      fingerprint,
      submission: answer.submission,
      answer,
      at: receivedAt,
    });
    return answer;
  };
  try {
    const planned = isKnown ? null : await checkPlan(parts, arrival, taken, receivedAt);
    return await withTransaction(db, (tx) => once(tx, planned));
  } finally {
    await taken.drop();
  }
};
