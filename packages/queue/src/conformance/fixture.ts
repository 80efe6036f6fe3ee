import type { Job, JobHandlers, WorkFault } from "@coop-census/contracts";
import type { QueueTarget } from "@coop-census/testing";
import { type OpenJobQueue, openJobQueue } from "../job-queue/open-job-queue.ts";

/** A wait that is over when somebody says so. */
export function makeGate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

let opened = 0;

/** Names that no other test has: a fresh schema or prefix on the target. */
export function freshNames(target: QueueTarget): { url: string; prefix: string; schema: string } {
  opened += 1;
  return { url: target.url, prefix: `${target.prefix}-${opened}`, schema: `queue_${opened}` };
}

/** Opens a queue that is empty, tries three times with short pauses, and keeps what it was warned of. */
export async function openFresh(names: { url: string; prefix: string; schema: string }): Promise<{
  queue: OpenJobQueue;
  warnings: string[];
}> {
  const warnings: string[] = [];
  const log = {
    info: () => undefined,
    warn: (_: object, message: string) => void warnings.push(message),
    error: (_: object, message: string) => void warnings.push(message),
  };
  return { queue: await openJobQueue({ ...names, log, retry: { attempts: 3, firstPause: 40 } }), warnings };
}

/** Handlers of which every one that a test does not give fails the job. */
export function handlersWith(given: Partial<JobHandlers>): JobHandlers {
  const unexpected = async () => {
    throw new Error("A job ran that this test did not add.");
  };
  return {
    validate: unexpected,
    national: unexpected,
    regional: unexpected,
    global: unexpected,
    edition: unexpected,
    ...given,
  };
}

export function validateJob(id: string, submission = id): Job {
  return { id, name: "validate", payload: { submission, attempt: 1 } };
}

export function nationalJob(id: string): Job {
  return { id, name: "national", payload: { year: 2022, country: "IT" } };
}

/** Options of a worker that collects what failed. */
export function collecting(concurrency = 4): {
  options: { concurrency: number; onFault: (fault: WorkFault) => void };
  faults: WorkFault[];
} {
  const faults: WorkFault[] = [];
  return { options: { concurrency, onFault: (fault) => void faults.push(fault) }, faults };
}
