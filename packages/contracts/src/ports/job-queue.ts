import type { Job, JobHandlers, JobName } from "../jobs/jobs.ts";

/** The queues of the system, on Postgres or Redis. */
export interface JobQueue {
  /**
   * Adds jobs. One without a burst key that was added before under the same id is not added again; one with a burst
   * key may cause one run more, never one less. Rejects with a RetriableFault when the queue does not answer.
   */
  add(jobs: readonly Job[]): Promise<void>;
  /** Starts one worker a queue; throws a PermanentFault "queue/handlers" unless every job has exactly one handler. */
  work(
    handlers: JobHandlers,
    options: { readonly concurrency: number; readonly onFault: (fault: WorkFault) => void },
  ): Promise<RunningWorkers>;
  /** Jobs that wait, run, are delayed or failed, by queue. */
  counts(): Promise<Record<JobName, QueueCounts>>;
  /** Waits for what was begun, then lets go of the connections. */
  close(): Promise<void>;
}

/** A job that failed: `isParked` when it will not be tried again by itself. */
export interface WorkFault {
  readonly job: JobName;
  readonly id: string;
  /** As the queue holds it: not yet seen to keep the contract. */
  readonly payload: unknown;
  readonly error: Error;
  readonly isParked: boolean;
}

export interface RunningWorkers {
  /** Takes no new job and waits for the running ones. */
  close(): Promise<void>;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}
