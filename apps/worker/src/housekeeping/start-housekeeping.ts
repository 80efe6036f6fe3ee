import { nextRelease, purgeOutbox, withTransaction } from "@coop-census/store";
import type { WorkerParts } from "../parts.ts";
import { followReleases } from "./follow-releases.ts";
import { repeat } from "./repeat.ts";

const hour = 3_600_000;
// Long enough to look back at a week's work when something seems to have been lost.
const keptFor = 7 * 24 * hour;
// The public reads by the moment itself; only the recorded state waits for this.
const releasesEvery = 5_000;

/**
 * Removes, now and every hour, the outbox rows whose work was done over a week ago; open and parked ones stay. Every few
 * seconds, and at the very moment of the next release, it makes those editions released whose moment has come, and does
 * `afterwards` what follows from what is public. A fault is logged and the next time tries again.
 */
export const startHousekeeping = (
  parts: Pick<WorkerParts, "db" | "clock" | "log">,
  afterwards: () => Promise<void> = async () => {},
): { close(): Promise<void> } => {
  const { db, clock, log } = parts;
  const tidy = async (): Promise<null> => {
    try {
      const removed = await withTransaction(db, (tx) => purgeOutbox(tx, new Date(clock.now() - keptFor)));
      if (removed > 0) log.info({ removed }, "outbox rows of done work were removed");
    } catch (error) {
      log.warn({ err: error }, "the outbox was not tidied; trying again in an hour");
    }
    return null;
  };
  const follow = async (): Promise<number | null> => {
    // From before the work: what falls due meanwhile is looked at next, at once.
    const begun = new Date(clock.now());
    try {
      await followReleases(parts);
      await afterwards();
      const next = await nextRelease(db, begun);
      return next === null ? null : next.getTime() - clock.now();
    } catch (error) {
      log.warn({ err: error }, "nobody saw whether a release is due; trying again in some seconds");
      return null;
    }
  };
  const running = [repeat(tidy, hour), repeat(follow, releasesEvery)];
  return {
    close: async () => {
      for (const one of running) await one.close();
    },
  };
};
