import { randomBytes } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, expect, inject, test } from "vitest";
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
  const { redis } = inject("services");
  const prefix = `{test-${randomBytes(5).toString("hex")}}`;
  const database = await makeDatabase();
  afterAll(() => database.drop());
  const onPostgres = { name: "postgres", url: database.url, prefix } as const;
  test.skipIf(redis === null)("Redis answers; left out where neither TEST_REDIS_URL nor redis-server is", async () => {
    expect(await withRedis(redis ?? "", (client) => client.ping())).toBe("PONG");
  });
  if (redis === null) return [onPostgres];
  afterAll(() => removeKeys(redis, prefix));
  return [onPostgres, { name: "redis", url: redis, prefix }];
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  await withRedis(url, async (client) => {
    let cursor = "0";
    do {
      const [next, keys] = await client.scan(cursor, "MATCH", `${prefix}*`, "COUNT", 1000);
      if (keys.length > 0) await client.unlink(keys);
      cursor = next;
    } while (cursor !== "0");
  });
}

async function withRedis<Result>(url: string, work: (client: Redis) => Promise<Result>): Promise<Result> {
  const client = new Redis(url);
  try {
    return await work(client);
  } finally {
    await client.quit();
  }
}
