import { type Job, jobs } from "@coop-census/contracts";

/** The key under which a burst of this job becomes few runs; null where every job counts by itself. */
export function burstKey(job: Job): string | null {
  switch (job.name) {
    case "validate":
      return jobs.validate.burstKey;
    case "national":
      return jobs.national.burstKey(job.payload);
    case "regional":
      return jobs.regional.burstKey(job.payload);
    case "global":
      return jobs.global.burstKey(job.payload);
    case "edition":
      return jobs.edition.burstKey;
  }
}
