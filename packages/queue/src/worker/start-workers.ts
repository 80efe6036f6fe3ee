import { type JobHandlers, type JobName, jobNames, type RunningWorkers, type WorkFault } from "@coop-census/contracts";
import type { BullBackend, BullWorker } from "../connection/bull-backend.ts";
import { queueName } from "../naming/queue-name.ts";
import type { QueueLog } from "../report/queue-log.ts";
import { mapFault } from "../retry/map-fault.ts";
import { closeWorkers } from "./close-workers.ts";
import { proveHandlers } from "./prove-handlers.ts";
import { receive } from "./receive.ts";
import { reportFault } from "./report-fault.ts";
import { trackRunning } from "./track-running.ts";
import { workerOptions } from "./worker-options.ts";

/** Starts one worker a queue and answers when all of them listen; proves the handlers before anything is connected. */
export async function startWorkers(
  backend: BullBackend,
  handlers: JobHandlers,
  options: { readonly concurrency: number; readonly onFault: (fault: WorkFault) => void },
  server: { readonly log: QueueLog; onError(error: Error): void; isReachable(): Promise<boolean> },
): Promise<RunningWorkers> {
  proveHandlers(handlers);
  const { log, onError, isReachable } = server;
  const running = trackRunning();
  const doors = receive(handlers);
  const workers = jobNames.map((name) => startWorker(name, doors[name]));
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  let closing: Promise<void> | null = null;
  return {
    close: () => {
      closing ??= closeWorkers(workers, running, isReachable);
      return closing;
    },
  };

  function startWorker(name: JobName, door: (data: unknown) => Promise<void>): BullWorker {
    const worker = backend.openWorker(
      queueName(name),
      async (job) => {
        try {
          await running.track(door(job.data));
        } catch (error) {
          throw mapFault(error);
        }
      },
      workerOptions(options.concurrency),
    );
    worker.on("error", onError);
    worker.on("stalled", (id) => log.warn({ job: name, id }, "A job lost its worker and is given to another."));
    worker.on("failed", (job, error) => {
      if (job === undefined) log.error({ job: name, err: error }, "A job failed and is no longer in the queue.");
      else options.onFault(reportFault(name, job, error));
    });
    return worker;
  }
}
