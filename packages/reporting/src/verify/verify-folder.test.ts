import { expect, test } from "vitest";
import { formsButSite } from "../../testdata/forms-but-site.ts";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { freezeEdition } from "../edition/freeze-edition.ts";
import { contentsOf, type FolderContents } from "./folder-contents.ts";
import { verifyFolder } from "./verify-folder.ts";

const { files } = await freezeEdition(threeReporters, effects, formsButSite);
const contents = await contentsOf(files, effects);

const told = async (folder: FolderContents): Promise<readonly string[]> =>
  (await verifyFolder(folder, effects, { recordedSha256: null, expectedKey: null })).map(
    ({ path, problem }) => `${path} ${problem}`,
  );

test("a link or device that the edition does not have is named as one too many", async () => {
  expect(await told(contents)).toEqual([]);
  expect(await told({ ...contents, others: ["site/elsewhere"] })).toEqual(["site/elsewhere extra"]);
});

test("a link in the place of a file is named once, as not what was frozen", async () => {
  const folder = {
    ...contents,
    summed: contents.summed.filter(({ path }) => path !== "cells.csv"),
    others: ["cells.csv"],
  };
  expect(await told(folder)).toEqual(["cells.csv changed"]);
});

test("of all files but those that prove the others nothing is held but the sum", () => {
  expect(contents.read.map(({ path }) => path)).toEqual(["SHA256SUMS", "manifest.json"]);
  expect(contents.summed).toHaveLength(files.length);
});
