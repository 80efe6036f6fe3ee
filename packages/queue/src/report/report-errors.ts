import type { QueueLog } from "./queue-log.ts";

const quietMilliseconds = 10_000;

// As BullMQ words it where a machine is so busy that it renews its hold on a job too late, or ends the job after that.
const lostHold = /^(?:could not renew lock|Missing lock|Lock mismatch) for job ([^.]+)/;

/**
 * A listener for `error` events that writes the same message at most once in ten seconds, as an outage repeats it. That a
 * busy machine lost its hold on jobs is no error: they may be done once more, as every job may.
 */
export function reportErrors(log: QueueLog, now: () => number): (error: Error) => void {
  const saidAt = new Map<string, number>();
  const isNews = (key: string): boolean => {
    const last = saidAt.get(key);
    if (last !== undefined && now() - last < quietMilliseconds) return false;
    // Messages carry addresses and numbers: without a bound the map would grow for ever.
    if (saidAt.size > 100) saidAt.clear();
    saidAt.set(key, now());
    return true;
  };
  return (error) => {
    const job = lostHold.exec(error.message)?.[1];
    if (job !== undefined) {
      if (!isNews("lost hold")) return;
      log.info(
        { job },
        "The machine was too busy to keep its hold on a job; it may be done once more, which changes nothing.",
      );
    } else if (isNews(error.message)) {
      log.warn({ err: error }, "The queue reported an error; it reconnects by itself, and no job is lost.");
    }
  };
}
