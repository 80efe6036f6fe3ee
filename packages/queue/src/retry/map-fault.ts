import { PermanentFault, Refusal } from "@coop-census/contracts";
import { ParkedError } from "./parked-error.ts";

/**
 * The one place where faults meet the queue: a PermanentFault and a Refusal park the job at once, since trying again
 * would end the same way; a RetriableFault and whatever nobody foresaw are tried again.
 */
export function mapFault(thrown: unknown): Error {
  if (thrown instanceof PermanentFault || thrown instanceof Refusal) return new ParkedError(thrown, thrown.cure);
  return thrown instanceof Error ? thrown : new Error(`A job threw something that is no error: ${String(thrown)}`);
}
