import type { System } from "../system/system.ts";

/**
 * Lends a worker to `work` where the database is embedded, since nobody else is sure to run one; elsewhere the
 * installation's own workers do the jobs.
 */
export const withWorker = async <Result>(system: System, work: () => Promise<Result>): Promise<Result> => {
  if (!system.isEmbedded) return work();
  const { startWorker } = await import("@coop-census/worker");
  const queue = await system.queue();
  const { db, databaseUrl, shelf, clock, log } = system;
  const worker = await startWorker({ db, databaseUrl, queue, shelf, clock, log });
  try {
    return await work();
  } finally {
    await worker.close();
  }
};
