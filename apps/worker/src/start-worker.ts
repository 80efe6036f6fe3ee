import type { RunningWorkers } from "@coop-census/contracts";
import { makeHandlers } from "./handlers/handlers.ts";
import type { WorkerParts } from "./parts.ts";
import { threadReader } from "./read/thread-reader.ts";
import { startRelay } from "./relay/start-relay.ts";

const readLimits = { megabytes: 512, seconds: 120 };
const concurrency = 4;

/** Starts the relay and the workers of all queues; closing waits for what was begun. */
export const startWorker = async (parts: WorkerParts): Promise<RunningWorkers> => {
  const reader = threadReader(readLimits);
  const workers = await parts.queue.work(makeHandlers({ ...parts, reader }), {
    concurrency,
    onFault: ({ job, id, error, isParked }) =>
      parts.log[isParked ? "error" : "warn"](
        { job, id, err: error },
        isParked ? "a job is parked; somebody has to look at it" : "a job failed and is tried again",
      ),
  });
  const relay = startRelay(parts);
  return {
    close: async () => {
      await relay.close();
      await workers.close();
      await reader.close();
    },
  };
};
