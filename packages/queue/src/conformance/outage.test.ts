import { queueTargets } from "@coop-census/testing";
import { Redis } from "ioredis";
import { Client } from "pg";
import { describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { openJobQueue } from "../job-queue/open-job-queue.ts";
import { collecting, freshNames, handlersWith, openFresh, validateJob } from "./fixture.ts";
import { makeOwnRedis } from "./own-redis.ts";

const soon = { timeout: 30_000, interval: 50 };
const durable = ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"];
const redisIsHere = inject("services").redis !== null;
const nobodyThere = { postgres: "postgres://nobody@127.0.0.1:9/none", redis: "redis://127.0.0.1:9" } as const;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe.each(await queueTargets())("an outage on $name", (target) => {
  test("connections that the server cuts are made again by the producer and by the worker", async () => {
    const { queue } = await openFresh(freshNames(target));
    onTestFinished(() => queue.close());
    const ran: string[] = [];
    const { options, faults } = collecting();
    await queue.work(handlersWith({ validate: async ({ submission }) => void ran.push(submission) }), options);
    await queue.add([validateJob("before")]);
    await vi.waitFor(() => expect(ran).toEqual(["before"]), soon);
    await cutAll(target);
    await vi.waitFor(() => queue.add([validateJob("after")]), soon);
    await vi.waitFor(() => expect(ran).toEqual(["before", "after"]), soon);
    expect(faults).toEqual([]);
  });

  test("a server that is not there is told at once, with a cure and without the URL", async () => {
    const opening = openJobQueue({ url: nobodyThere[target.name], log: silent });
    await expect(opening).rejects.toMatchObject({ name: "RetriableFault", code: "queue/unreachable" });
    await expect(opening).rejects.toThrow("ECONNREFUSED");
  });
});

describe.runIf(redisIsHere)("a Redis that dies", () => {
  test("a job that was acknowledged before the server was killed runs after it is back, and new ones are refused meanwhile", async () => {
    const redis = await makeOwnRedis(durable);
    onTestFinished(() => redis.remove());
    const { queue, warnings } = await openFresh({ url: redis.url, prefix: "dies", schema: "unused" });
    onTestFinished(() => queue.close());
    expect(warnings).toEqual([]);
    await queue.add([validateJob("acknowledged")]);
    redis.signal("SIGKILL");
    await vi.waitFor(() => expect(queue.counts()).rejects.toMatchObject({ code: "queue/unreachable" }), soon);
    const asked = performance.now();
    await expect(queue.add([validateJob("refused")])).rejects.toMatchObject({ code: "queue/unreachable" });
    expect(performance.now() - asked).toBeLessThan(6_000);
    await redis.start();
    const ran: string[] = [];
    await queue.work(
      handlersWith({ validate: async ({ submission }) => void ran.push(submission) }),
      collecting().options,
    );
    await vi.waitFor(() => queue.add([validateJob("later")]), soon);
    await vi.waitFor(() => expect([...ran].sort()).toEqual(["acknowledged", "later"]), soon);
  });

  test("a worker that listened when the server was killed goes on when it is back", async () => {
    const redis = await makeOwnRedis(durable);
    onTestFinished(() => redis.remove());
    const { queue } = await openFresh({ url: redis.url, prefix: "listens", schema: "unused" });
    onTestFinished(() => queue.close());
    const ran: string[] = [];
    await queue.work(
      handlersWith({ validate: async ({ submission }) => void ran.push(submission) }),
      collecting().options,
    );
    redis.signal("SIGKILL");
    await redis.start();
    await vi.waitFor(() => queue.add([validateJob("1")]), soon);
    await vi.waitFor(() => expect(ran).toEqual(["1"]), soon);
  });

  test("a server that hangs is given up after five seconds, and closing does not wait for it", async () => {
    const redis = await makeOwnRedis(durable);
    onTestFinished(() => redis.remove());
    const { queue } = await openFresh({ url: redis.url, prefix: "hangs", schema: "unused" });
    redis.signal("SIGSTOP");
    onTestFinished(() => redis.signal("SIGCONT"));
    const asked = performance.now();
    await expect(queue.add([validateJob("1")])).rejects.toMatchObject({ code: "queue/unreachable" });
    expect(performance.now() - asked).toBeLessThan(8_000);
    const closing = performance.now();
    await queue.close();
    expect(performance.now() - closing).toBeLessThan(8_000);
  });

  test("closing does not wait for a server that is gone, workers included", async () => {
    const redis = await makeOwnRedis(durable);
    onTestFinished(() => redis.remove());
    const { queue } = await openFresh({ url: redis.url, prefix: "gone", schema: "unused" });
    await queue.work(handlersWith({}), collecting().options);
    redis.signal("SIGKILL");
    await vi.waitFor(() => expect(queue.counts()).rejects.toThrow(), soon);
    const closing = performance.now();
    await queue.close();
    expect(performance.now() - closing).toBeLessThan(10_000);
  });

  test("a Redis that would lose jobs is warned of when it is opened", async () => {
    const redis = await makeOwnRedis(["--appendonly", "no", "--maxmemory-policy", "allkeys-lru"]);
    onTestFinished(() => redis.remove());
    const { queue, warnings } = await openFresh({ url: redis.url, prefix: "warned", schema: "unused" });
    await queue.close();
    expect(warnings).toEqual([
      expect.stringContaining("maxmemory-policy allkeys-lru"),
      expect.stringContaining("appendonly off"),
    ]);
    const lazy = await makeOwnRedis([...durable, "--appendfsync", "everysec"]);
    onTestFinished(() => lazy.remove());
    const other = await openFresh({ url: lazy.url, prefix: "lazy", schema: "unused" });
    await other.queue.close();
    expect(other.warnings).toEqual([expect.stringContaining("appendfsync everysec")]);
  });
});

test("a QUEUE_URL of another kind is refused without repeating its password", async () => {
  const opening = openJobQueue({ url: "amqp://user:secret@host", log: silent });
  await expect(opening).rejects.toMatchObject({ name: "Refusal", code: "queue/url" });
  await expect(opening).rejects.not.toThrow("secret");
});

async function cutAll(target: { readonly name: "postgres" | "redis"; readonly url: string }): Promise<void> {
  if (target.name === "postgres") {
    const client = new Client({ connectionString: target.url });
    await client.connect();
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await client.end();
  } else {
    const client = new Redis(target.url);
    await client.call("CLIENT", "KILL", "TYPE", "NORMAL", "SKIPME", "YES");
    await client.quit();
  }
}
