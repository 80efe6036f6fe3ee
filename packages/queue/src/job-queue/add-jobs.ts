import type { Job, JobName } from "@coop-census/contracts";
import { jobNames } from "@coop-census/contracts";
import type { BullQueue } from "../connection/bull-backend.ts";
import type { RetryPolicy } from "../retry/retry-policy.ts";
import { checkPayload } from "./check-payload.ts";
import { jobOptions } from "./job-options.ts";
import { unreachable } from "./unreachable.ts";

/** Adds jobs to their queues in the order given within a queue; nothing is added when one payload breaks its contract. */
export async function addJobs(
  queues: Readonly<Record<JobName, BullQueue>>,
  jobs: readonly Job[],
  retry: RetryPolicy,
): Promise<void> {
  for (const job of jobs) checkPayload(job.name, job.payload);
  for (const name of jobNames) {
    const bulk = jobs
      .filter((job) => job.name === name)
      .map((job) => ({ name, data: job.payload, opts: jobOptions(job, retry) }));
    if (bulk.length === 0) continue;
    try {
      await queues[name].addBulk(bulk);
    } catch (error) {
      throw unreachable(error);
    }
  }
}
