import { randomBytes } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, inject, test } from "vitest";
import { makeDatabase } from "../database/make-database.ts";

/** A backend on which the queues are tested. */
export interface QueueTarget {
  readonly name: "postgres" | "redis";
  /** As QUEUE_URL: of an empty database of this test file, or of the run's Redis. */
  readonly url: string;
  /** No other test file uses it: what keeps the files apart on Redis. */
  readonly prefix: string;
}

/**
 * The backends at hand, for `describe.each(await queueTargets())` at the top of a test file. What they hold is removed
 * when the file ends, and sessions left open on Postgres fail it; a Redis that is missing shows as a skipped test.
 */
export async function queueTargets(): Promise<readonly QueueTarget[]> {
  const { redis, leftOut } = inject("services");
  const prefix = `{test-${randomBytes(5).toString("hex")}}`;
  const database = await makeDatabase();
  afterAll(() => database.drop());
  const targets: QueueTarget[] = [{ name: "postgres", url: database.url, prefix }];
  if (redis === null) test.skip(`left out: ${leftOut.join(", ")}`);
  else {
    afterAll(() => removeKeys(redis, prefix));
    targets.push({ name: "redis", url: redis, prefix });
  }
  return targets;
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  const client = new Redis(url);
  try {
    for await (const keys of client.scanStream({ match: `${prefix}*`, count: 1000 })) {
      if (keys.length > 0) await client.unlink(keys);
    }
  } finally {
    await client.quit();
  }
}
