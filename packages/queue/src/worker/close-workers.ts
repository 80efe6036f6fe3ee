import type { BullWorker } from "../connection/bull-backend.ts";
import type { Running } from "./track-running.ts";

/**
 * Takes no new job and waits for the running ones. Where the server is away BullMQ would wait for it for ever: then
 * only the running handlers are waited for, and what they did cannot be recorded, so that it is done again.
 */
export async function closeWorkers(
  workers: readonly BullWorker[],
  running: Running,
  isReachable: () => Promise<boolean>,
): Promise<void> {
  if (await isReachable()) {
    await Promise.all(workers.map((worker) => worker.close()));
    return;
  }
  await running.idle();
  await Promise.all(workers.map((worker) => worker.close(true)));
}
