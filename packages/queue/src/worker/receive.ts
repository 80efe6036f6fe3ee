import { type JobHandlers, type JobName, jobs } from "@coop-census/contracts";
import { checkPayload } from "../job-queue/check-payload.ts";

/** The handlers behind the door of the queue: each gets a payload that keeps its contract, or is not called. */
export function receive(handlers: JobHandlers): Readonly<Record<JobName, (data: unknown) => Promise<void>>> {
  return {
    validate: behind("validate", jobs.validate.payload, handlers.validate),
    national: behind("national", jobs.national.payload, handlers.national),
    regional: behind("regional", jobs.regional.payload, handlers.regional),
    global: behind("global", jobs.global.payload, handlers.global),
    edition: behind("edition", jobs.edition.payload, handlers.edition),
  };
}

function behind<Payload>(
  name: JobName,
  schema: { parse(data: unknown): Payload },
  handler: (payload: Payload) => Promise<void>,
): (data: unknown) => Promise<void> {
  return async (data) => {
    checkPayload(name, data);
    await handler(schema.parse(data));
  };
}
