import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { processIdentity } from "./process-identity.ts";

test("it stays the same while the process lives, differs between processes, and is gone with it", async () => {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
  await once(child, "spawn");
  const pid = child.pid ?? 0;
  const identity = await processIdentity(pid);
  expect(identity).toMatch(/^[0-9a-f]{16}$/);
  expect(await processIdentity(pid)).toBe(identity);
  expect(await processIdentity(process.pid)).not.toBe(identity);
  child.stdin.end();
  await once(child, "exit");
  expect(await processIdentity(pid)).toBeNull();
});

test.runIf(process.platform === "linux")(
  "a process that ended but was not fetched by its parent is gone (Linux)",
  async () => {
    // The shell starts a child, becomes a program that fetches nobody, and the child ends.
    const parent = spawn("sh", ["-c", "sh -c 'exit 0' & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const zombie = Number(await new Promise<Buffer>((resolve) => parent.stdout.once("data", resolve)));
    while ((await processIdentity(zombie)) !== null);
    parent.kill("SIGKILL");
    await once(parent, "exit");
  },
);
