import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
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

// Its input ends with the test run, however that ends: then the server ends too, and its data go.
const guard = `
  command -v redis-server > /dev/null || exit 127
  redis-server "$1/redis.conf" & server=$!
  cat
  kill $server
  wait $server
  rm -rf "$1"
`;

/** Starts the machine's redis-server on a free loopback port; null when there is no such program. */
export async function startRedis(): Promise<TestRedis | null> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const started = await startOn(await freePort());
    if (started !== "no-answer") return started;
  }
  throw new Error("redis-server did not start in five attempts");
}

async function startOn(port: number): Promise<TestRedis | null | "no-answer"> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "coop-census-redis-")));
  await writeFile(join(folder, "redis.conf"), configuration(port, folder));
  // A group of its own: Ctrl-C must not end it before the tests have ended.
  const server = spawn("sh", ["-c", guard, "sh", folder], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  server.stdin.on("error", () => undefined);
  const ended = once(server, "exit");
  const stop = async () => {
    server.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `redis://127.0.0.1:${port}`;
  if (await Promise.race([ended.then(() => false), answers(url, folder)])) return { url, stop };
  await stop();
  return server.exitCode === 127 ? null : "no-answer";
}

/**
 * What production needs too: a crash loses nothing (appendfsync everysec may lose what was acknowledged in the last
 * second or two), and nothing is thrown away when memory is short.
 */
function configuration(port: number, folder: string): string {
  return `
    port ${port}
    bind 127.0.0.1
    dir "${folder}"
    save ""
    appendonly yes
    appendfsync always
    maxmemory-policy noeviction
  `;
}

/** Whether the server of this folder, and no other on the same port, takes us in within 10 seconds. */
async function answers(url: string, folder: string): Promise<boolean> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on("error", () => undefined);
    const settings: unknown = await client
      .connect()
      .then(() => client.config("GET", "dir"))
      .catch(() => null);
    client.disconnect();
    if (Array.isArray(settings)) return settings.includes(folder);
    await pause(25);
  }
  return false;
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
