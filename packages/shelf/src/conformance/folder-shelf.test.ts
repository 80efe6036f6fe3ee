import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { on, once } from "node:events";
import { chmod, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { folderShelf } from "../folder/folder-shelf.ts";
import { openShelf } from "../open-shelf.ts";
import { makeRoot } from "./make-root.ts";
import { shelfConformance } from "./shelf-conformance.ts";

const namesIn = (path: string): Promise<string[]> => readdir(path).catch(() => []);
const filesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

async function* oneChunk(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}

shelfConformance("a folder", async () => {
  const root = await makeRoot();
  return {
    shelf: openShelf(pathToFileURL(join(root, "a shelf")).href),
    countLeft: async () => (await namesIn(join(root, "a shelf", "temporary"))).length,
  };
});

test("a raw file lies under the first two digits of its hash, and nobody may write in it", async () => {
  const root = await makeRoot();
  const { sha256 } = await folderShelf(root).keep(oneChunk("content"), 100);
  const { mode } = await stat(join(root, "raw", sha256.slice(0, 2), sha256));
  expect(mode & 0o777).toBe(0o444);
});

test("nobody may write in a published folder, in the folders below it, or in its files", async () => {
  const root = await makeRoot();
  await folderShelf(root).publish("2022-p1", [{ path: "data/cells.csv", bytes: Buffer.from("x") }]);
  for (const path of ["2022-p1", "2022-p1/data", "2022-p1/data/cells.csv"]) {
    expect((await stat(join(root, path))).mode & 0o222, path).toBe(0);
  }
});

test("bytes that were changed on the disk are not handed out as whole, and sending them again heals them", async () => {
  const root = await makeRoot();
  const shelf = folderShelf(root);
  const { sha256 } = await shelf.keep(oneChunk("content"), 100);
  const path = join(root, "raw", sha256.slice(0, 2), sha256);
  await chmod(path, 0o644);
  await writeFile(path, "c0ntent");
  const read = async () => {
    for await (const _ of shelf.open(sha256));
  };
  await expect(read()).rejects.toMatchObject({ name: "PermanentFault", code: "shelf/missing" });
  await shelf.keep(oneChunk("content"), 100);
  await read();
});

test("whoever stops reading half-way is not told that the file is damaged, and it is closed", async () => {
  const shelf = folderShelf(await makeRoot());
  const { sha256 } = await shelf.keep(oneChunk("x".repeat(1_000_000)), 1_000_000);
  for await (const part of shelf.open(sha256)) {
    expect(part.byteLength).toBeGreaterThan(0);
    break;
  }
  await shelf.remove(sha256);
});

test("what a crash left is swept when it is more than a day old, and not before", async () => {
  const root = await makeRoot();
  await folderShelf(root).keep(oneChunk("first"), 100);
  const temporary = join(root, "temporary");
  await writeFile(join(temporary, "keep-old"), "half");
  await writeFile(join(temporary, "keep-new"), "half");
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  await utimes(join(temporary, "keep-old"), twoDaysAgo, twoDaysAgo);
  await folderShelf(root).keep(oneChunk("second"), 100);
  expect(await namesIn(temporary)).toEqual(["keep-new"]);
});

test.each([0, 1, 5, 20, 60])(
  "a process killed after keeping %i files leaves those, and no half file under a hash",
  async (count) => {
    const root = await makeRoot();
    const child = spawn(execPath, [fileURLToPath(new URL("slow-keeper.ts", import.meta.url)), root, "60"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const told: string[] = [];
    for await (const [chunk] of on(child.stdout, "data")) {
      told.push(...String(chunk).trim().split("\n"));
      if (told.length >= count + 1) break;
    }
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
    const kept = await filesIn(join(root, "raw"));
    for (const path of kept) {
      expect(
        createHash("sha256")
          .update(await readFile(path))
          .digest("hex"),
      ).toBe(path.slice(-64));
    }
    const names = kept.map((path) => path.slice(-64));
    for (const sha256 of told.filter((line) => line !== "half")) expect(names).toContain(sha256);
  },
);

test.each(["s3://bucket/shelf", "file:shelf", "file://host/shelf", "/srv/shelf", ""])(
  "a SHELF_URL that names no folder of this machine is refused in words: %j",
  (url) => {
    expect(() => openShelf(url)).toThrow(expect.objectContaining({ name: "Refusal", code: "shelf/url" }));
  },
);
