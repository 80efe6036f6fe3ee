import { subtract, sum, zero } from "@coop-census/census";
import { threadReader } from "@coop-census/checking";
import { type EditionRevision, readRevisions } from "@coop-census/reporting";
import {
  basisOfEdition,
  blocksOfEdition,
  clearBlocks,
  createEdition,
  type Edition,
  freezeEdition,
  giveReasons,
  keepBlocks,
  moveEdition,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { editionFolder } from "../edition/edition-folder.ts";
import { alterFile } from "../fixture/alter-file.ts";
import { importSamples } from "../fixture/import-samples.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";
import { releaseNow } from "../fixture/release-now.ts";
import { findSample } from "../fixture/samples.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());
const american = findSample("us-usfwc_2021.csv");
const corrected = alterFile(american, { "4,732": "4,733" });

const open = async (): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader });
  onTestFinished(() => census.close());
  await importSamples(census);
  await census.receive(american);
  await census.quiet();
  return census;
};

const textOf = async ({ shelf }: TestCensus, { id, manifestSha256 }: Edition, path: string): Promise<string> => {
  const files = await shelf.read(editionFolder(id, manifestSha256 ?? "not frozen"));
  return Buffer.from(files?.find((file) => file.path === path)?.bytes ?? []).toString("utf8");
};

const revisionsOf = async (
  { shelf }: TestCensus,
  { id, manifestSha256 }: Edition,
): Promise<readonly EditionRevision[]> =>
  readRevisions((await shelf.read(editionFolder(id, manifestSha256 ?? "not frozen"))) ?? []) ?? [];

const find = (rows: readonly EditionRevision[], geo: string, indicator: string): EditionRevision | undefined =>
  rows.find(
    ({ coordinates: of }) =>
      [of.series, of.geo, of.type, of.activity, of.indicator, of.detail].join() ===
        ["main", geo, "ALL_ENT", "_T", indicator, "_T"].join() && of.view === null,
  );

test("after a late return and a correction every difference has its reasons, and its parts add up to it", async () => {
  const census = await open();
  const first = await census.build(2021);
  expect(await revisionsOf(census, first)).toEqual([]);
  await releaseNow(census, first);
  await census.receive(findSample("fr-cgscop_2021.xlsx"));
  await census.receive(corrected, "ERR");
  await census.quiet();
  const second = await census.build(2021);
  const rows = await revisionsOf(census, second);
  expect(rows.length).toBeGreaterThan(10);
  for (const { causes, parts, before, after, difference } of rows) {
    expect(causes).not.toEqual([]);
    if (parts !== null) expect(sum(parts.values())).toBe(difference);
    expect(subtract(after ?? zero, before ?? zero)).toBe(difference);
  }
  expect(find(rows, "FR", "ENT_TOTAL")).toMatchObject({ change: "new", before: null, causes: ["late-data"] });
  expect(find(rows, "US", "WRK_TOTAL")).toMatchObject({ difference: "1", causes: ["error"] });
  const world = find(rows, "WORLD", "WRK_TOTAL");
  expect(world?.reporters).toEqual([
    { cause: "error", reporter: "us-usfwc" },
    { cause: "late-data", reporter: "fr-cgscop" },
  ]);
  const french = find(rows, "FR", "WRK_TOTAL")?.after ?? zero;
  expect(world?.parts).toEqual(
    new Map([
      ["late-data", french],
      ["error", "1"],
    ]),
  );
  expect((await blocksOfEdition(census.db, second.id))?.filter(({ rule }) => rule === "V27")).toEqual([]);
  const notes = await textOf(census, second, "release-notes.md");
  expect(notes).toContain("from edition 2021-p1");
  expect(notes).toContain("- us-usfwc: ERR");
  expect(await textOf(census, first, "release-notes.md")).toContain("This is the first edition of the year.");
});

test("a difference that nothing explains stops the release until a person gives its reason to the next edition", async () => {
  const census = await open();
  const { db } = census;
  const first = await census.build(2021);
  // As an edition that was frozen before it was kept what it follows from: the same folder under the next number.
  const at = new Date(census.clock.now());
  await withTransaction(db, (tx) => moveEdition(tx, { edition: first.id, to: "abandoned", actor: "local", at }));
  const [sha256, status] = [first.manifestSha256 ?? "", "provisional" as const];
  const request = { year: 2021, status, inputs: first.inputs, inputsSha256: "0".repeat(64), actor: "local", at };
  const { edition: old } = await withTransaction(db, (tx) => createEdition(tx, request));
  const files = await census.shelf.read(editionFolder(first.id, sha256));
  await census.shelf.publish(editionFolder(old.id, sha256), files ?? []);
  await withTransaction(db, (tx) => freezeEdition(tx, { edition: old.id, manifestSha256: sha256, at }));
  await withTransaction(db, (tx) => keepBlocks(tx, old.id, []));
  await releaseNow(census, { ...old, manifestSha256: sha256 });
  expect(await basisOfEdition(db, old.id)).toBeNull();
  await census.receive(corrected, "ERR");
  await census.quiet();
  const stopped = await census.build(2021);
  const blocks = (await blocksOfEdition(db, stopped.id))?.filter(({ rule }) => rule === "V27") ?? [];
  expect(blocks.length).toBeGreaterThan(0);
  expect(find(await revisionsOf(census, stopped), "US", "WRK_TOTAL")).toMatchObject({ causes: [] });
  const act = { edition: stopped.id, because: "a typing mistake", actor: "local", at };
  const clearing = withTransaction(db, (tx) => clearBlocks(tx, { ...act, blocks: { rule: "V27" }, isCleared: true }));
  await expect(clearing).rejects.toMatchObject({ code: "edition/reason-needed" });
  const wrong = withTransaction(db, (tx) => giveReasons(tx, { ...act, blocks: "all", code: "WHY" }));
  await expect(wrong).rejects.toMatchObject({ code: "edition/reason-code" });
  const given = await withTransaction(db, (tx) => giveReasons(tx, { ...act, blocks: "all", code: "ERR" }));
  expect(given).toEqual(blocks.map(({ ordinal }) => ordinal));
  await withTransaction(db, (tx) => moveEdition(tx, { ...act, to: "abandoned" }));
  const next = await census.build(2021);
  expect((await blocksOfEdition(db, next.id))?.filter(({ rule }) => rule === "V27")).toEqual([]);
  expect(find(await revisionsOf(census, next), "US", "WRK_TOTAL")).toMatchObject({
    causes: ["error"],
    difference: "1",
  });
  const manifest = await textOf(census, next, "manifest.json");
  expect(manifest).toContain("a typing mistake");
  await census.receive(alterFile(american, { "4,732": "4,734" }), "ERR");
  await census.quiet();
  const other = await textOf(census, await census.build(2021), "manifest.json");
  // What was said of a value that no released edition has is not told with it.
  expect(other).not.toContain("a typing mistake");
  expect(other).not.toContain("4733");
});
