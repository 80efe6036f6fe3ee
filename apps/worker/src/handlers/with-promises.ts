import type { JobHandlers, JobName, JobPayload } from "@coop-census/contracts";
import { type Db, keepPromises, openPromises } from "@coop-census/store";

const keeping =
  <Name extends JobName>(db: Db, job: Name, handle: (payload: JobPayload<Name>) => Promise<void>) =>
  async (payload: JobPayload<Name>): Promise<void> => {
    // Before the work: what commits while it runs may not have been seen by it, and stays a promise.
    const promises = await openPromises(db, job, payload);
    await handle(payload);
    await keepPromises(db, promises);
  };

/**
 * The same handlers, whose good end is written down in the outbox: until then the relay sends the job again, whatever
 * the queue has forgotten.
 */
export const withPromises = (db: Db, handlers: JobHandlers): JobHandlers => ({
  validate: keeping(db, "validate", handlers.validate),
  national: keeping(db, "national", handlers.national),
  regional: keeping(db, "regional", handlers.regional),
  global: keeping(db, "global", handlers.global),
  edition: keeping(db, "edition", handlers.edition),
});
