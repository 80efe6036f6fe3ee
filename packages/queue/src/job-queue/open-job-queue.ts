import type { JobName, JobQueue, QueueCounts, RunningWorkers } from "@coop-census/contracts";
import type { BullBackend, BullQueue } from "../connection/bull-backend.ts";
import { chooseBackend } from "../connection/choose-backend.ts";
import { queueName } from "../naming/queue-name.ts";
import type { QueueLog } from "../report/queue-log.ts";
import { reportErrors } from "../report/report-errors.ts";
import { type RetryPolicy, retryPolicy } from "../retry/retry-policy.ts";
import { startWorkers } from "../worker/start-workers.ts";
import { addJobs } from "./add-jobs.ts";
import { closeQueue } from "./close-queue.ts";
import { countJobs } from "./count-jobs.ts";
import { unreachable } from "./unreachable.ts";

export interface JobQueueOptions {
  /** postgres://… or redis://… */
  readonly url: string;
  /** Separates installations on one Redis; "census" when left out. */
  readonly prefix?: string;
  /** BullMQ's schema in Postgres; "bullmq" when left out. */
  readonly schema?: string;
  readonly log: QueueLog;
  readonly retry?: RetryPolicy;
}

export interface OpenJobQueue extends JobQueue {
  /** BullMQ's own queues, for the console only. */
  readonly bullQueues: readonly BullQueue[];
}

/** Opens the queues of the system; rejects with a RetriableFault "queue/unreachable" when the server does not answer. */
export async function openJobQueue(options: JobQueueOptions): Promise<OpenJobQueue> {
  const { log, retry = retryPolicy, prefix = "census", schema = "bullmq" } = options;
  const backend = chooseBackend(options.url, { prefix, schema }, log);
  await backend.prepare().catch((error: unknown) => Promise.reject(unreachable(error)));
  const onError = reportErrors(log, Date.now);
  const queues = openQueues(backend, onError);
  const bullQueues = Object.values(queues);
  await Promise.all(bullQueues.map((queue) => queue.waitUntilReady()));
  const running = new Set<RunningWorkers>();
  let isClosed = false;
  // BullMQ leaves a question to a closed pool unanswered for ever.
  const assertOpen = () => {
    if (isClosed) throw unreachable(new Error("this program has closed it"));
  };

  return {
    bullQueues,
    add: async (jobs) => {
      assertOpen();
      await addJobs(queues, jobs, retry);
    },
    work: async (handlers, workOptions) => {
      assertOpen();
      const isReachable = () =>
        countJobs(queues.validate).then(
          () => true,
          () => false,
        );
      const workers = await startWorkers(backend, handlers, workOptions, { log, onError, isReachable });
      running.add(workers);
      return workers;
    },
    counts: async () => {
      assertOpen();
      return countAll(queues);
    },
    close: async () => {
      await Promise.all([...running].map((workers) => workers.close()));
      isClosed = true;
      await Promise.all(bullQueues.map(closeQueue));
    },
  };
}

function openQueues(backend: BullBackend, onError: (error: Error) => void): Record<JobName, BullQueue> {
  const open = (name: JobName): BullQueue => {
    // Nobody reads the event log; on Postgres it would grow to 10,000 rows a queue.
    const queue = backend.openQueue(queueName(name), { streams: { events: { maxLen: 1_000 } } });
    queue.on("error", onError);
    return queue;
  };
  return {
    validate: open("validate"),
    national: open("national"),
    regional: open("regional"),
    global: open("global"),
    edition: open("edition"),
  };
}

async function countAll(queues: Readonly<Record<JobName, BullQueue>>): Promise<Record<JobName, QueueCounts>> {
  const [validate, national, regional, global, edition] = await Promise.all([
    countJobs(queues.validate),
    countJobs(queues.national),
    countJobs(queues.regional),
    countJobs(queues.global),
    countJobs(queues.edition),
  ]);
  return { validate, national, regional, global, edition };
}
