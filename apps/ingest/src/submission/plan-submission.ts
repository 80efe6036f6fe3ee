import type { PlannedCheck } from "@coop-census/checking";
import { submissionById } from "@coop-census/store";
import type { IngestParts } from "../parts.ts";
import type { Arrival } from "./arrival.ts";
import { checkArrival } from "./check-arrival.ts";
import { checkPermission } from "./check-permission.ts";
import { checkReason } from "./check-reason.ts";
import { nilReturn } from "./nil-return.ts";

/** What a dry run answers with: the plan, and what the check found. */
export interface PlannedSubmission extends PlannedCheck {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * The dry run of receiving: the same refusals, the same check, and a plan of what accepting would change; nothing of it
 * is kept.
 */
export const planSubmission = async (parts: IngestParts, arrival: Arrival): Promise<PlannedSubmission> => {
  const { db, shelf, clock, uploadLimit, planner } = parts;
  const { actor, organisation, year, reasonCode, file } = arrival;
  const receivedAt = new Date(clock.now());
  checkPermission(actor, organisation);
  await checkArrival(db, arrival, receivedAt);
  const taken = await shelf.take(file === null ? nilReturn(arrival) : file.bytes, uploadLimit);
  const { sha256, size } = taken;
  try {
    const id = `${organisation}-${year}-${sha256.slice(0, 12)}`;
    // The same bytes again replace nothing.
    if ((await submissionById(db, id)) === null) await checkReason(db, { id, organisation, year, reasonCode });
    return { ...(await planner.plan(arrival, taken, receivedAt)), sha256, size };
  } finally {
    await taken.drop();
  }
};
