import { type Reader, threadLoader, threadReader } from "@coop-census/checking";
import type { RunningWorkers, WorkFault } from "@coop-census/contracts";
import { makeHandlers } from "./handlers/handlers.ts";
import { makePromises, type Promises } from "./handlers/make-promises.ts";
import { keepPublicFolder } from "./housekeeping/keep-public-folder.ts";
import { startHousekeeping } from "./housekeeping/start-housekeeping.ts";
import type { WorkerParts } from "./parts.ts";
import { startRelay } from "./relay/start-relay.ts";
import { makeReferenceMemory } from "./roll-up/reference-memory.ts";

const readLimits = { megabytes: 512, seconds: 120 };
// A register is read in memory that does not grow with it, and a large one takes its time.
const loadLimits = { megabytes: 96, seconds: 1_800 };
const concurrency = 4;

/** Says what failed; what the queue has given up is not sent again by itself. */
const tellFault = ({ log }: WorkerParts, promises: Promises, fault: WorkFault): void => {
  const { job, id, error, isParked } = fault;
  if (!isParked) {
    log.warn({ job, id, err: error }, "a job failed and is tried again");
    return;
  }
  log.error({ job, id, err: error }, "a job is parked; somebody has to look at it");
  promises
    .park(fault)
    .catch((cause: unknown) =>
      log.warn({ job, id, err: cause }, "the outbox does not know that the job is parked; it is sent again"),
    );
};

/** Starts the relay and the workers of all queues; closing waits for what was begun, and closes the reader too. */
export const startWorker = async (
  parts: WorkerParts,
  reader: Reader = threadReader(readLimits),
): Promise<RunningWorkers> => {
  const promises = makePromises(parts.db);
  const workers = await parts.queue.work(
    promises.keep(
      makeHandlers({
        ...parts,
        reader,
        loader: threadLoader(parts.databaseUrl, loadLimits),
        reference: makeReferenceMemory(),
      }),
    ),
    {
      concurrency,
      onFault: (fault) => tellFault(parts, promises, fault),
    },
  );
  const relay = startRelay(parts);
  const { publicFolder } = parts;
  const housekeeping = startHousekeeping(
    parts,
    publicFolder === undefined ? undefined : keepPublicFolder(parts, publicFolder),
  );
  return {
    close: async () => {
      await relay.close();
      await housekeeping.close();
      await workers.close();
      await reader.close();
    },
  };
};
