import type { JobName, WorkFault } from "@coop-census/contracts";
import { jobId } from "../naming/job-id.ts";
import { ParkedError } from "../retry/parked-error.ts";

/** Tells what became of a failed job; BullMQ sets `finishedOn` only when it will not try again. */
export function reportFault(
  name: JobName,
  job: { readonly id?: string | undefined; readonly data: unknown; readonly finishedOn?: number | undefined },
  error: Error,
): WorkFault {
  return {
    job: name,
    id: jobId.read(job.id ?? ""),
    payload: job.data,
    error: error instanceof ParkedError ? error.error : error,
    isParked: job.finishedOn !== undefined,
  };
}
