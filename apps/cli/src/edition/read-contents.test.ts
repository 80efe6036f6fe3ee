import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readContents } from "./read-contents.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "census contents "));
  await mkdir(join(folder, "site"));
  await writeFile(join(folder, "manifest.json"), "{}");
  await writeFile(join(folder, "site", "index.html"), "");
});

afterAll(() => rm(folder, { recursive: true }));

const sha256OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test("every plain file is summed, and the bytes of those that prove the others are held", async () => {
  const { summed, read, others } = await readContents(folder);
  expect(summed.map(({ path }) => path)).toEqual(["manifest.json", "site/index.html"]);
  expect(summed[1]?.sha256).toBe(sha256OfNothing);
  expect(read.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([["manifest.json", "{}"]]);
  expect(others).toEqual([]);
});

test("links, pipes and names that no text has are never read, and are told", async () => {
  await symlink("/etc/passwd", join(folder, "link"));
  await symlink(tmpdir(), join(folder, "site", "linked-folder"));
  await promisify(execFile)("mkfifo", [join(folder, "pipe")]);
  await writeFile(Buffer.concat([Buffer.from(join(folder, "name-")), Buffer.from([0xff])]), "");
  const { summed, others } = await readContents(folder);
  expect(others).toEqual(["link", "name-\ufffd", "pipe", "site/linked-folder"]);
  expect(summed).toHaveLength(2);
});

test("a manifest that is none for its size is summed piece by piece and not held", async () => {
  await truncate(join(folder, "manifest.json"), 2 ** 26 + 1);
  const { summed, read } = await readContents(folder);
  expect(summed.map(({ path }) => path)).toContain("manifest.json");
  expect(read.map(({ path, bytes }) => [path, bytes.length])).toEqual([["manifest.json", 0]]);
});
