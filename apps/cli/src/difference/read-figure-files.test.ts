import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { verifyEffects } from "../edition/verify-effects.ts";
import { readFigureFiles } from "./read-figure-files.ts";

const sha = (digit: string): string => digit.repeat(64);

const folders: string[] = [];
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "census figures "));
  folders.push(folder);
  const texts = { "cells.json": "[]\n", "money.csv": "unit\n" };
  const files: unknown[] = [];
  for (const [path, text] of Object.entries(texts)) {
    await writeFile(join(folder, path), text);
    files.push({ path, sha256: await verifyEffects.digest(Buffer.from(text)), size: text.length });
  }
  const manifest = {
    manifest: 1,
    edition: "2022-p1",
    year: 2022,
    status: "provisional",
    number: 1,
    previous: null,
    method: { version: "1.0", ruleSetSha256: sha("b") },
    program: { name: "coop-census", version: "1.0" },
    inputs: { submissions: [], network: [], profiles: [], overlaps: [], rates: [], statements: [], decisions: [] },
    files: [...files, { path: "site/index.html", sha256: sha("a"), size: 1 }],
    seal: sha("c"),
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
});

afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))));

test("of a folder no more is read than what editions are compared by", async () => {
  const { manifest, files } = await readFigureFiles(folder);
  expect(manifest.edition).toBe("2022-p1");
  expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
    ["cells.json", "[]\n"],
    ["money.csv", "unit\n"],
  ]);
});

test("figures that are not as they were frozen, or are gone, are never compared", async () => {
  await writeFile(join(folder, "cells.json"), "[{}]\n");
  await expect(readFigureFiles(folder)).rejects.toThrow(/cells\.json in .* is not as it was frozen/);
  await rm(join(folder, "cells.json"));
  await expect(readFigureFiles(folder)).rejects.toThrow(/cells\.json in .* is not as it was frozen/);
});

test("a folder without a manifest, or with one that is none, is no edition", async () => {
  await writeFile(join(folder, "manifest.json"), "{}");
  await expect(readFigureFiles(folder)).rejects.toThrow(/no manifest\.json of an edition/);
  await rm(join(folder, "manifest.json"));
  await expect(readFigureFiles(folder)).rejects.toThrow(/no manifest\.json of an edition/);
});
