import { Fault, type Problem, type Refusal, RetriableFault } from "@coop-census/contracts";
import { statusOf } from "./status-of.ts";

/** The RFC 9457 document of a refusal. */
export const problemOfRefusal = (refusal: Refusal): Problem => ({
  type: `urn:coop-census:problem:${refusal.code}`,
  title: refusal.code,
  status: statusOf(refusal.code),
  detail: refusal.message,
  cure: refusal.cure,
  ...(refusal.details.length === 0 ? {} : { errors: [...refusal.details] }),
});

// Trying again helps once somebody has made room.
const passing = /^shelf\/(?:full-disk|read-only)$/;

/** The document of an unexpected fault: an id that stands in the log, and nothing of the inside. */
export const problemOfFault = (error: unknown, faultId: string): Problem => {
  const mayPass = error instanceof RetriableFault || (error instanceof Fault && passing.test(error.code));
  return {
    type: "urn:coop-census:problem:fault",
    title: mayPass ? "The service is not available" : "Unexpected fault",
    status: mayPass ? 503 : 500,
    detail: `${mayPass ? "A part that is needed does not answer" : "Something went wrong on our side"}. This request left nothing behind; what was answered with 202 before is safe.`,
    cure: `Try again in a minute; if it happens again, tell the secretariat this id: ${faultId}`,
    faultId,
  };
};
