import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { folderShelf } from "../folder/folder-shelf.ts";

// A tmpfs of one megabyte; only an administrator may mount one.
const disk = mkdtempSync(join(tmpdir(), "census-small-disk-"));
const isMounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "census-test", disk);

afterAll(() => {
  if (isMounted) run("umount", disk);
  rmSync(disk, { recursive: true, force: true });
});

function run(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const containing = (text: string): unknown => expect.stringContaining(text);

async function* megabytes(count: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < count * 16; sent += 1) yield Buffer.alloc(65_536, sent);
}

async function* little(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("little");
}

describe.skipIf(!isMounted)("on a disk of one megabyte (left out where no tmpfs may be mounted)", () => {
  const shelf = folderShelf(join(disk, "shelf"));
  const left = () => readdir(join(disk, "shelf", "temporary"));

  test("a file that does not fit is a PermanentFault with a cure and no path, and leaves nothing", async () => {
    const keeping = shelf.keep(megabytes(3), 1e9);
    await expect(keeping).rejects.toMatchObject({ name: "PermanentFault", code: "shelf/full-disk" });
    await expect(keeping).rejects.toHaveProperty("cure", containing("Free space"));
    await expect(keeping).rejects.not.toThrow(disk);
    expect(await left()).toEqual([]);
    await expect(shelf.keep(little(), 100)).resolves.toMatchObject({ size: 6 });
  });

  test("a folder that does not fit is not published at all", async () => {
    const files = [1, 2, 3].map((number) => ({ path: `${number}.csv`, bytes: Buffer.alloc(500_000, number) }));
    await expect(shelf.publish("2022-p1", files)).rejects.toMatchObject({ code: "shelf/full-disk" });
    expect(await shelf.read("2022-p1")).toBeNull();
    expect(await left()).toEqual([]);
    await shelf.publish("2022-p1", files.slice(0, 1));
    expect(await shelf.read("2022-p1")).toHaveLength(1);
  });

  test("a disk that is read-only is told so, is still read, and is written again once it can be", async () => {
    const { sha256 } = await shelf.keep(little(), 100);
    expect(run("mount", "-o", "remount,ro", disk)).toBe(true);
    for (const asked of [shelf, folderShelf(join(disk, "shelf"))]) {
      await expect(asked.keep(little(), 100)).rejects.toMatchObject({
        name: "PermanentFault",
        code: "shelf/read-only",
      });
      await expect(asked.publish("2022-p2", [])).rejects.toMatchObject({ code: "shelf/read-only" });
      expect(await asked.has(sha256)).toBe(true);
    }
    expect(run("mount", "-o", "remount,rw", disk)).toBe(true);
    await expect(shelf.keep(little(), 100)).resolves.toMatchObject({ size: 6 });
  });
});
