import type { QueueCounts } from "@coop-census/contracts";
import type { BullQueue } from "../connection/bull-backend.ts";
import { unreachable } from "./unreachable.ts";

/** Counts one queue; jobs of a queue that an operator paused wait. */
export async function countJobs(queue: BullQueue): Promise<QueueCounts> {
  try {
    const counts = await queue.getJobCounts("waiting", "prioritized", "active", "delayed", "failed");
    return {
      waiting: (counts["waiting"] ?? 0) + (counts["prioritized"] ?? 0),
      active: counts["active"] ?? 0,
      delayed: counts["delayed"] ?? 0,
      failed: counts["failed"] ?? 0,
    };
  } catch (error) {
    throw unreachable(error);
  }
}
