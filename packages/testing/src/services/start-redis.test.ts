import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Redis } from "ioredis";
import { expect, inject, test } from "vitest";

// Another test run: it starts a Redis, and is killed.
const program = `
  const { startRedis } = await import(${JSON.stringify(join(import.meta.dirname, "start-redis.ts"))});
  console.log((await startRedis()).url);
`;

test.skipIf(inject("services").redis === null)(
  "a Redis does not outlive a test run that was killed, nor do its data",
  async () => {
    const run = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const url = await new Promise<string>((resolve) => createInterface(run.stdout).once("line", resolve));
    const client = new Redis(url, { retryStrategy: () => null });
    client.on("error", () => undefined);
    const ended = once(client, "end");
    const settings: unknown = await client.config("GET", "dir");
    const folder = Array.isArray(settings) ? String(settings[1]) : "";
    expect((await stat(folder)).isDirectory()).toBe(true);
    run.kill("SIGKILL");
    await ended;
    while (await stat(folder).catch(() => null));
  },
);
