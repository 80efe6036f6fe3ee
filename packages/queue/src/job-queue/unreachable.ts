import { RetriableFault } from "@coop-census/contracts";

/** The queue does not answer: nothing was lost, the outbox keeps the job and the relay sends it again. */
export function unreachable(cause: unknown): RetriableFault {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new RetriableFault("queue/unreachable", `The queue does not answer (${reason}).`, {
    cause,
    cure: "Check that the server named in QUEUE_URL runs and can be reached, and that its password is right.",
  });
}
