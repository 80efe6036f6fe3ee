import type { Job, JobName } from "@coop-census/contracts";
import type { JobsOptions } from "bullmq";
import { burstKey } from "../naming/burst-key.ts";
import { jobId } from "../naming/job-id.ts";
import type { RetryPolicy } from "../retry/retry-policy.ts";

const day = 24 * 60 * 60;

/**
 * Milliseconds that a job with a burst key waits before it may run, so that those that come meanwhile are the same run:
 * its work is quicker than what calls for it, and without a pause every call would find the one before it done. A country
 * gathers what is accepted; the places above it, one after the other, only what comes from several countries at once, so
 * that the world follows within a second.
 */
const burstPauses: Readonly<Record<JobName, number>> = {
  validate: 0,
  national: 240,
  regional: 40,
  global: 40,
  edition: 0,
};

/**
 * What BullMQ is told with a job. Finished jobs are kept for a while, so that one that is sent twice is known;
 * parked ones for a quarter of a year, so that somebody sees them.
 */
export function jobOptions(job: Job, retry: RetryPolicy): JobsOptions {
  const common: JobsOptions = {
    attempts: retry.attempts,
    backoff: { type: "exponential", delay: retry.firstPause },
    // On Postgres every finished job costs a look at all that are kept: keep few of the many and many of the few.
    removeOnComplete: { age: 7 * day, count: 1_000 },
    removeOnFail: { age: 90 * day, count: 10_000 },
    stackTraceLimit: 5,
  };
  const key = burstKey(job);
  // Never both an id and a burst key: on Postgres BullMQ 6.7 gives the key to an id that is known already before it
  // looks whether that job has finished, and every later job of the burst would be swallowed.
  return key === null
    ? { ...common, jobId: jobId.of(job.id) }
    : { ...common, delay: burstPauses[job.name], deduplication: { id: key, keepLastIfActive: true } };
}
