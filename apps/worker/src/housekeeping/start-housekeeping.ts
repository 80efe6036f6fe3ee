import { purgeOutbox, withTransaction } from "@coop-census/store";
import type { WorkerParts } from "../parts.ts";

const hour = 3_600_000;
// Long enough to look back at a week's work when something seems to have been lost.
const keptFor = 7 * 24 * hour;

/**
 * Removes, now and every hour, the outbox rows whose work was done over a week ago; open and parked ones stay. A fault is
 * logged and the next hour tries again.
 */
export const startHousekeeping = (parts: Pick<WorkerParts, "db" | "clock" | "log">): { close(): Promise<void> } => {
  const { db, clock, log } = parts;
  const tidy = async (): Promise<void> => {
    try {
      const removed = await withTransaction(db, (tx) => purgeOutbox(tx, new Date(clock.now() - keptFor)));
      if (removed > 0) log.info({ removed }, "outbox rows of done work were removed");
    } catch (error) {
      log.warn({ err: error }, "the outbox was not tidied; trying again in an hour");
    }
  };
  let last = tidy();
  const timer = setInterval(() => {
    last = tidy();
  }, hour);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await last;
    },
  };
};
