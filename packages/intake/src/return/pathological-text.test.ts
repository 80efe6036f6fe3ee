import { expect, test } from "vitest";
import { pathologicalTexts } from "../../testdata/pathological-texts.ts";
import { readReturn } from "./read-return.ts";

const read = async (file: string) =>
  await readReturn({
    bytes: Buffer.from(file),
    fileName: "long.csv",
    profiles: [],
    year: 2021,
    organisation: "it-x",
    country: "IT",
  });

// How the work grows with the length is measured by `pnpm bench intake`.
test.each(pathologicalTexts)("a long text of $name comes to the same end as a shorter one", async ({ ofLength }) => {
  expect((await read(ofLength(5_000))).kind).toBe((await read(ofLength(500))).kind);
});
