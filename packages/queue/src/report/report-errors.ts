import type { QueueLog } from "./queue-log.ts";

const quietMilliseconds = 10_000;

/** A listener for `error` events that writes the same message at most once in ten seconds, as an outage repeats it. */
export function reportErrors(log: QueueLog, now: () => number): (error: Error) => void {
  const saidAt = new Map<string, number>();
  return (error) => {
    const last = saidAt.get(error.message);
    if (last !== undefined && now() - last < quietMilliseconds) return;
    // Messages carry addresses and numbers: without a bound the map would grow for ever.
    if (saidAt.size > 100) saidAt.clear();
    saidAt.set(error.message, now());
    log.warn({ err: error }, "The queue reported an error; it reconnects by itself, and no job is lost.");
  };
}
