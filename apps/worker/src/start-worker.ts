import type { RunningWorkers, WorkFault } from "@coop-census/contracts";
import { parkPromises } from "@coop-census/store";
import { makeHandlers } from "./handlers/handlers.ts";
import { withPromises } from "./handlers/with-promises.ts";
import type { WorkerParts } from "./parts.ts";
import { threadReader } from "./read/thread-reader.ts";
import { startRelay } from "./relay/start-relay.ts";
import { makeReferenceMemory } from "./roll-up/reference-memory.ts";

const readLimits = { megabytes: 512, seconds: 120 };
const concurrency = 4;

/** Says what failed; what the queue has given up is not sent again by itself. */
const tellFault = ({ db, log }: WorkerParts, { job, id, payload, error, isParked }: WorkFault): void => {
  if (!isParked) {
    log.warn({ job, id, err: error }, "a job failed and is tried again");
    return;
  }
  log.error({ job, id, err: error }, "a job is parked; somebody has to look at it");
  parkPromises(db, job, payload).catch((fault: unknown) =>
    log.warn({ job, id, err: fault }, "the outbox does not know that the job is parked; it is sent again"),
  );
};

/** Starts the relay and the workers of all queues; closing waits for what was begun. */
export const startWorker = async (parts: WorkerParts): Promise<RunningWorkers> => {
  const reader = threadReader(readLimits);
  const workers = await parts.queue.work(
    withPromises(parts.db, makeHandlers({ ...parts, reader, reference: makeReferenceMemory() })),
    {
      concurrency,
      onFault: (fault) => tellFault(parts, fault),
    },
  );
  const relay = startRelay(parts);
  return {
    close: async () => {
      await relay.close();
      await workers.close();
      await reader.close();
    },
  };
};
