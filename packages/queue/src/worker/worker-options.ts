import type { WorkerOptions } from "bullmq";

/**
 * How long a job of a killed worker lies before another takes it: lock and stall interval together, ten seconds.
 * A stall is not the job's fault, so it may happen any number of times.
 */
export function workerOptions(concurrency: number): Omit<WorkerOptions, "connection"> {
  return {
    concurrency,
    lockDuration: 5_000,
    stalledInterval: 5_000,
    maxStalledCount: 1_000_000,
    // BullMQ's 15 s would be the longest part of an outage of one second.
    runRetryDelay: 1_000,
  };
}
