import type { JobName } from "@coop-census/contracts";

/** One queue a job, under the job's own name: what a person reads in the console is what the contracts say. */
export function queueName(job: JobName): string {
  return job;
}
