import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { vi } from "vitest";

/** A Redis that a test may kill, stop and start again on its data. */
export interface OwnRedis {
  readonly url: string;
  signal(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function makeOwnRedis(settings: readonly string[]): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), "census-queue-redis-"));
  const port = await freePort();
  let server: ChildProcess | null = null;
  const start = async () => {
    server = spawn(
      "redis-server",
      ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", ...settings],
      { stdio: "ignore" },
    );
    await vi.waitFor(() => ping(port), { timeout: 10_000, interval: 50 });
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    signal: (signal) => void server?.kill(signal),
    remove: async () => {
      if (server !== null && server.exitCode === null && server.signalCode === null) {
        const ended = once(server, "exit");
        server.kill("SIGKILL");
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ping(port: number): Promise<void> {
  const client = new Redis(port, "127.0.0.1", { lazyConnect: true, retryStrategy: () => null });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}
