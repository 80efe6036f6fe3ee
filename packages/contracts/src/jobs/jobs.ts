import { z } from "zod";

const year = z.int().min(1900).max(2200);

/**
 * Every job of the system: its payload and the key under which a burst becomes one run. Payloads are keys;
 * a worker reads the state again. Jobs run at least once and are harmless when they run twice.
 */
export const jobs = {
  /** Check one attempt of one submission. */
  validate: {
    payload: z.strictObject({ submission: z.string().min(1), attempt: z.int().min(1) }),
    burstKey: null,
  },
  /** Recompute the cells of one country. */
  national: {
    payload: z.strictObject({ year, country: z.string().length(2) }),
    burstKey: (payload: { year: number; country: string }) => `national-${payload.year}-${payload.country}`,
  },
  /** Recompute a sub-region or region from the places below it. */
  regional: {
    payload: z.strictObject({ year, place: z.enum(["EUR", "AME_NA", "AME_MS", "AME_XX", "AME", "APA", "OTH"]) }),
    burstKey: (payload: { year: number; place: string }) => `regional-${payload.year}-${payload.place}`,
  },
  /** Recompute the world from the regions. */
  global: {
    payload: z.strictObject({ year }),
    burstKey: (payload: { year: number }) => `global-${payload.year}`,
  },
  /** Freeze a year into an edition, as a request in the store asks. */
  edition: {
    payload: z.strictObject({ request: z.int().min(1) }),
    burstKey: null,
  },
} as const;

export type JobName = keyof typeof jobs;

export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]["payload"]>;

export const jobNames: readonly JobName[] = ["validate", "national", "regional", "global", "edition"];

/** A job as the outbox holds it; `id` makes sending it twice harmless. */
export type Job = {
  [Name in JobName]: { readonly id: string; readonly name: Name; readonly payload: JobPayload<Name> };
}[JobName];

/** One handler for every job, no more and no less: the compiler proves it, and start-up proves it again. */
export type JobHandlers = {
  readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void>;
};
