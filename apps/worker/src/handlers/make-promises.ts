import type { JobHandlers, JobName, JobPayload, WorkFault } from "@coop-census/contracts";
import { type Db, keepPromises, openPromises, parkPromises } from "@coop-census/store";

/** Writes down in the outbox what became of its jobs: until then the relay sends them again. */
export interface Promises {
  /** The same handlers, whose good end is written down. */
  keep(handlers: JobHandlers): JobHandlers;
  /** Writes down that the queue has given a job up. */
  park(fault: Pick<WorkFault, "job" | "payload">): Promise<void>;
}

export const makePromises = (db: Db): Promises => {
  // Of runs that have not ended well, by job and payload.
  const attempted = new Map<string, readonly number[]>();

  const keeping =
    <Name extends JobName>(job: Name, handle: (payload: JobPayload<Name>) => Promise<void>) =>
    async (payload: JobPayload<Name>): Promise<void> => {
      const key = keyOf(job, payload);
      // Before the work: what commits while it runs may not have been seen by it, and stays a promise.
      const promises = await openPromises(db, job, payload);
      attempted.set(key, promises);
      await handle(payload);
      await keepPromises(db, promises);
      attempted.delete(key);
    };

  return {
    keep: (handlers) => ({
      validate: keeping("validate", handlers.validate),
      national: keeping("national", handlers.national),
      regional: keeping("regional", handlers.regional),
      global: keeping("global", handlers.global),
      edition: keeping("edition", handlers.edition),
    }),
    park: async ({ job, payload }) => {
      const key = keyOf(job, payload);
      // A job that no handler was given, since its payload breaks the contract, was never attempted here.
      await parkPromises(db, attempted.get(key) ?? (await openPromises(db, job, payload)));
      attempted.delete(key);
    },
  };
};

const keyOf = (job: JobName, payload: unknown): string => JSON.stringify([job, payload]);
