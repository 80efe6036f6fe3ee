import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshHome, makeFreshHome } from "../home/fresh-home.ts";
import { openLog } from "../log/open-log.ts";
import { withLock } from "./with-lock.ts";

const containing = (text: string): unknown => expect.stringContaining(text);

let place: FreshHome;

beforeAll(async () => {
  place = await makeFreshHome(openLog({ level: "silent" }));
});

afterAll(async () => {
  await place.remove();
});

const folder = (name: string) => join(place.path, name);

// Reads a number, lets others run, and writes the next one: without a lock, numbers get lost.
const program = `
  const { withLock } = await import(${JSON.stringify(join(import.meta.dirname, "with-lock.ts"))});
  const { readFile, writeFile } = await import("node:fs/promises");
  const [, lock, counter] = process.argv;
  const count = () => withLock(lock, async () => {
    const seen = Number(await readFile(counter, "utf8"));
    await new Promise(setImmediate);
    await writeFile(counter, String(seen + 1));
  });
  await Promise.all([count(), count(), count(), count(), count()]);
`;

test("no two holders at a time, between processes and within one", async () => {
  const counter = folder("counter");
  await writeFile(counter, "0");
  const children = [1, 2].map(() =>
    spawn(process.execPath, ["--input-type=module", "-e", program, folder("busy"), counter], { stdio: "inherit" }),
  );
  const exits = await Promise.all(children.map((child) => once(child, "exit")));
  expect(exits).toEqual([0, 0].map((code) => [code, null]));
  expect(await readFile(counter, "utf8")).toBe("10");
});

test("of many that find the same dead holder, one gets in at a time", async () => {
  const lock = folder("dead");
  await withLock(lock, async () => undefined);
  await symlink(`${process.pid}.0000000000000000.dead`, join(lock, "7"));
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 12 }, () =>
      withLock(lock, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise(setImmediate);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
  expect(await readdir(lock)).toHaveLength(1);
});

test("whoever waits too long is told who holds it", async () => {
  const lock = folder("held");
  await withLock(lock, async () => {
    await expect(withLock(lock, async () => undefined, 50)).rejects.toMatchObject({
      code: "lock/held",
      message: containing(`(process ${process.pid})`),
    });
  });
});

test("work that fails lets go", async () => {
  const lock = folder("failing");
  await expect(withLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await withLock(lock, async () => "in")).toBe("in");
});
