import { threadReader } from "@coop-census/checking";
import { manifestSchema } from "@coop-census/contracts";
import { type Edition, moveEdition, withTransaction } from "@coop-census/store";
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

const open = async (begin?: string): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader, ...(begin === undefined ? {} : { begin }) });
  onTestFinished(() => census.close());
  await importSamples(census);
  await census.receive(american);
  await census.receive(findSample("fr-cgscop_2021.xlsx"));
  await census.quiet();
  return census;
};

const filesOf = async ({ shelf }: TestCensus, { id, manifestSha256 }: Edition) => {
  const files = await shelf.read(editionFolder(id, manifestSha256 ?? "not frozen"));
  return new Map((files ?? []).map(({ path, bytes }) => [path, Buffer.from(bytes).toString("utf8")]));
};

const previousOf = async (census: TestCensus, edition: Edition): Promise<string | null> => {
  const manifest: unknown = JSON.parse((await filesOf(census, edition)).get("manifest.json") ?? "null");
  return manifestSchema.parse(manifest).previous?.edition ?? null;
};

test("building again from the same inputs gives the same edition, also at once and later", async () => {
  const census = await open();
  const [one, two] = await Promise.all([census.build(2021), census.build(2021)]);
  census.clock.advance(86_400_000);
  const three = await census.build(2021);
  expect([one.id, two.id, three.id]).toEqual(["2021-p1", "2021-p1", "2021-p1"]);
  expect(two).toEqual(one);
  expect(three).toEqual(one);
});

test("an edition holds no clock time: the same inputs years later are the same bytes", async () => {
  const [now, later] = [await open("2026-11-02T08:00:00Z"), await open("2031-03-04T05:06:07Z")];
  const [one, two] = [await now.build(2021), await later.build(2021)];
  const files = await filesOf(now, one);
  expect(files.size).toBeGreaterThan(3);
  expect(await filesOf(later, two)).toEqual(files);
  expect(two.manifestSha256).toBe(one.manifestSha256);
  expect(two.frozenAt).not.toEqual(one.frozenAt);
});

test("after another return is accepted the next number comes, and names the released edition before it", async () => {
  const census = await open();
  const first = await census.build(2021);
  await releaseNow(census, first);
  expect((await census.build(2021)).id).toBe(first.id);
  await census.receive(corrected, "ERR");
  await census.quiet();
  const second = await census.build(2021);
  expect([first.id, second.id]).toEqual(["2021-p1", "2021-p2"]);
  expect(await previousOf(census, first)).toBeNull();
  expect(await previousOf(census, second)).toBe("2021-p1");
});

test("no file of an edition names one that nobody may read: drafts and abandoned ones are never the one before", async () => {
  const census = await open();
  const draft = await census.build(2021);
  await census.receive(corrected, "ERR");
  await census.quiet();
  const abandoned = await census.build(2021);
  await withTransaction(census.db, (tx) =>
    moveEdition(tx, { edition: abandoned.id, to: "abandoned", actor: "local", at: new Date(census.clock.now()) }),
  );
  const rebuilt = await census.build(2021);
  expect([draft.id, abandoned.id, rebuilt.id]).toEqual(["2021-p1", "2021-p2", "2021-p3"]);
  expect(await previousOf(census, rebuilt)).toBeNull();
  for (const [path, text] of await filesOf(census, rebuilt)) {
    expect([path, [draft, abandoned].filter(({ id }) => text.includes(id))]).toEqual([path, []]);
  }
});

test("a draft from before a release is not taken for the same: it is built again, held against what readers know", async () => {
  const census = await open();
  const first = await census.build(2021);
  await census.receive(corrected, "ERR");
  await census.quiet();
  const second = await census.build(2021);
  expect((await census.build(2021)).id).toBe(second.id);
  await releaseNow(census, first);
  await expect(releaseNow(census, second)).rejects.toMatchObject({ code: "edition/not-held-against" });
  const third = await census.build(2021);
  expect([third.id, await previousOf(census, second), await previousOf(census, third)]).toEqual([
    "2021-p3",
    null,
    "2021-p1",
  ]);
  await releaseNow(census, third);
});
