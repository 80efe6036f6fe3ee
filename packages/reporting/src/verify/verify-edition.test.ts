import { manifestSchema, type ShelfFile } from "@coop-census/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formsButSite } from "../../testdata/forms-but-site.ts";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { freezeEdition } from "../edition/freeze-edition.ts";
import { printManifest } from "../edition/print-manifest.ts";
import { sealManifest } from "../edition/seal-manifest.ts";
import { verifyEdition } from "./verify-edition.ts";

const { files, manifestSha256 } = await freezeEdition(threeReporters, effects, formsButSite);

const named = async (folder: readonly ShelfFile[], recorded: string | null = null): Promise<readonly string[]> =>
  (await verifyEdition(folder, effects, recorded)).map(({ path, problem }) => `${path} ${problem}`);

const textOf = (path: string): string =>
  Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString("utf8");

const withText = (path: string, text: string): readonly ShelfFile[] =>
  files.map((file) => (file.path === path ? { path, bytes: new Uint8Array(Buffer.from(text, "utf8")) } : file));

const recordings = [null, manifestSha256] as const;

describe.each(recordings)("with the recorded hash %s", (recorded) => {
  test("one changed byte in any file is found, and that file alone is named", async () => {
    const place = fc.constantFrom(...files).chain(({ path, bytes }) =>
      fc.record({
        path: fc.constant(path),
        at: fc.nat({ max: bytes.length - 1 }),
        by: fc.integer({ min: 1, max: 255 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(place, async ({ path, at, by }) => {
        const folder = files.map((file) => {
          if (file.path !== path) return file;
          const bytes = file.bytes.slice();
          bytes[at] = ((bytes[at] ?? 0) + by) % 256;
          return { path, bytes };
        });
        const findings = await verifyEdition(folder, effects, recorded);
        expect(findings.map((finding) => finding.path)).toEqual([path]);
        expect(findings[0]?.message).toContain(path);
      }),
      { numRuns: 400 },
    );
  });

  test.each(files.map(({ path }) => path))("a folder without %s lacks that file and no other", async (path) => {
    const folder = files.filter((file) => file.path !== path);
    expect(await named(folder, recorded)).toEqual([`${path} missing`]);
  });
});

test("a file that the edition does not have is named, a second one under the same name too", async () => {
  const [first] = files;
  const extra = { path: "notes/draft.txt", bytes: new Uint8Array([1]) };
  expect(await named([...files, extra])).toEqual(["notes/draft.txt extra"]);
  expect(await named(first === undefined ? [] : [...files, first])).toEqual([`${first?.path} extra`]);
});

test("a manifest that says the same in other bytes is named as not canonical", async () => {
  const manifest: unknown = JSON.parse(textOf("manifest.json"));
  const pretty = withText("manifest.json", JSON.stringify(manifest, null, 2));
  expect(await named(pretty)).toEqual(["manifest.json not-canonical"]);
  const parsed = manifestSchema.parse(manifest);
  const reordered = { ...parsed, files: parsed.files.toReversed() };
  expect(await named(withText("manifest.json", JSON.stringify(reordered)))).toEqual(["manifest.json not-canonical"]);
});

test("a manifest whose name is not made of its year, status and number is changed, whoever sealed it anew", async () => {
  const { seal: _seal, ...parsed } = manifestSchema.parse(JSON.parse(textOf("manifest.json")));
  const renamed = await sealManifest({ ...parsed, edition: "2022-p9" }, effects);
  expect(await named(withText("manifest.json", printManifest(renamed)))).toEqual(["manifest.json changed"]);
});

test("several damages are told at once, by file", async () => {
  const folder = withText("cells.csv", "series\n").filter(({ path }) => path !== "rates.csv");
  expect(await named(folder)).toEqual(["cells.csv changed", "rates.csv missing"]);
});

test("a damaged file is still named by the sums when the manifest is gone", async () => {
  const folder = withText("cells.csv", "series\n").filter(({ path }) => path !== "manifest.json");
  expect(await named(folder)).toEqual(["cells.csv changed", "manifest.json missing"]);
});

test("a folder that was frozen anew with another figure agrees with itself, and only the recorded hash finds it", async () => {
  const forged = await freezeEdition({ ...threeReporters, mainCells: threeReporters.mainCells.slice(1) }, effects);
  expect(await named(forged.files)).toEqual([]);
  expect(await named(forged.files, manifestSha256)).toEqual(["manifest.json other-edition"]);
});

test("an empty folder lacks its manifest and its sums", async () => {
  expect(await named([])).toEqual(["SHA256SUMS missing", "manifest.json missing"]);
});
