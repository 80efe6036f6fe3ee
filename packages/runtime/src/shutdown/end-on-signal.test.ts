import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";

// A process that says what it closes; it closes its workers only when it is told "work is done".
const program = `
  const { endOnSignal } = await import(${JSON.stringify(join(import.meta.dirname, "end-on-signal.ts"))});
  const { makeShutdown } = await import(${JSON.stringify(join(import.meta.dirname, "make-shutdown.ts"))});
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const shutdown = makeShutdown(log);
  endOnSignal(shutdown, log);
  const isDone = new Promise((resolve) => process.stdin.once("data", resolve));
  shutdown.add("workers", async () => { console.log("workers begin"); await isDone; console.log("workers end"); });
  shutdown.add("postgres", async () => { console.log("postgres"); });
  console.log("ready");
  process.exitCode = (await shutdown.over) ? 0 : 3;
  process.stdin.destroy();
`;

async function startProcess() {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["pipe", "pipe", "inherit"] });
  const exit = once(child, "exit");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value as unknown;
  expect(await next()).toBe("ready");
  return { child, exit, next };
}

describe.each(["SIGTERM", "SIGINT"] as const)("%s", (signal) => {
  test("once: what was begun is finished, then the rest is closed in order", async () => {
    const { child, exit, next } = await startProcess();
    child.kill(signal);
    expect(await next()).toBe("workers begin");
    // One Ctrl-C that arrives twice, from the terminal and from the package manager, is one.
    child.kill(signal);
    child.stdin.write("work is done\n");
    expect([await next(), await next(), await next()]).toEqual(["workers end", "postgres", undefined]);
    expect(await exit).toEqual([0, null]);
  });

  test("twice: the process ends at once with 130", async () => {
    const { child, exit, next } = await startProcess();
    child.kill(signal);
    expect(await next()).toBe("workers begin");
    const again = setInterval(() => child.kill(signal), 50);
    expect(await exit).toEqual([130, null]);
    clearInterval(again);
  });
});
