// docs/edition-folder.md is made from the columns; UPDATE_GOLDEN=1 (see golden-edition.test.ts) writes it again.
import { readFile, writeFile } from "node:fs/promises";
import { jsonCellSchema, manifestSchema } from "@coop-census/contracts";
import { beforeAll, expect, test } from "vitest";
import { printFolderGuide } from "./print-folder-guide.ts";

const guide = new URL("edition-folder.md", new URL("../../../../docs/", import.meta.url));

beforeAll(async () => {
  if (process.env["UPDATE_GOLDEN"] === "1") await writeFile(guide, printFolderGuide());
});

test("the documentation of the folder says what the column dictionary says", async () => {
  expect(await readFile(guide, "utf8")).toBe(printFolderGuide());
});

test.each([
  ...Object.keys(manifestSchema.shape),
  ...Object.keys(jsonCellSchema.shape),
  ...Object.keys(jsonCellSchema.shape.reporters.shape),
  ...Object.keys(jsonCellSchema.shape.composition.shape),
  ...Object.keys(jsonCellSchema.shape.coverage.shape),
])("it explains the JSON key %s", (key) => {
  expect(printFolderGuide()).toContain(`\`${key}\``);
});
