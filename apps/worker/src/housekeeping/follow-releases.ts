import { dueReleases, followRelease, withTransaction } from "@coop-census/store";
import type { WorkerParts } from "../parts.ts";

/**
 * Makes every approved edition released whose moment has come by the clock, and answers with those that are so now by this
 * call; running it twice, or on several machines, releases once. A fault is logged and concerns one edition only.
 */
export const followReleases = async ({
  db,
  clock,
  log,
}: Pick<WorkerParts, "db" | "clock" | "log">): Promise<readonly string[]> => {
  const released: string[] = [];
  const now = new Date(clock.now());
  for (const edition of await dueReleases(db, now)) {
    try {
      if (!(await withTransaction(db, (tx) => followRelease(tx, edition, now)))) continue;
      log.info({ edition }, "an edition is released");
      released.push(edition);
    } catch (error) {
      log.error({ edition, err: error }, "an edition is public, but its state did not follow; trying again");
    }
  }
  return released;
};
