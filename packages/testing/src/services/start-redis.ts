import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";

/** A Redis of the test run, with the settings that production needs. */
export interface TestRedis {
  readonly url: string;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Starts the machine's redis-server on a free loopback port; null when there is no such program. */
export async function startRedis(): Promise<TestRedis | null> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const started = await startOn(await freePort());
    if (started !== "port-taken") return started;
  }
  throw new Error("redis-server found no free port in five attempts");
}

async function startOn(port: number): Promise<TestRedis | null | "port-taken"> {
  const folder = await mkdtemp(join(tmpdir(), "coop-census-redis-"));
  const server = spawn("redis-server", ["-"], { stdio: ["pipe", "ignore", "ignore"] });
  server.stdin.on("error", () => undefined);
  server.stdin.end(configuration(port, folder));
  const ended = new Promise<"missing" | "ended">((resolve) => {
    server.once("error", () => resolve("missing"));
    server.once("exit", () => resolve("ended"));
  });
  const url = `redis://127.0.0.1:${port}`;
  const outcome = await Promise.race([ended, answers(url).then(() => "answers" as const)]);
  if (outcome !== "answers") {
    await rm(folder, { recursive: true, force: true });
    return outcome === "missing" ? null : "port-taken";
  }
  return {
    url,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What production needs too: a crash loses nothing, and nothing is thrown away when memory is short. */
function configuration(port: number, folder: string): string {
  return `
    port ${port}
    bind 127.0.0.1
    dir "${folder}"
    save ""
    appendonly yes
    appendfsync everysec
    maxmemory-policy noeviction
  `;
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on("error", () => undefined);
    const pong = await client
      .connect()
      .then(() => client.ping())
      .catch(() => null);
    client.disconnect();
    if (pong === "PONG") return;
    await pause(25);
  }
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 17_000);
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return port;
  }
}
