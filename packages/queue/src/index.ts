export type { BullQueue } from "./connection/bull-backend.ts";
export * from "./job-queue/open-job-queue.ts";
export * from "./report/queue-log.ts";
export type { RetryPolicy } from "./retry/retry-policy.ts";
