import { threadReader } from "@coop-census/checking";
import { manifestSchema } from "@coop-census/contracts";
import { readCsv } from "@coop-census/reporting";
import { blocksOfEdition, type Edition } from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { editionFolder } from "../edition/edition-folder.ts";
import { alterFile } from "../fixture/alter-file.ts";
import { importSamples } from "../fixture/import-samples.ts";
import { jsonReturn } from "../fixture/json-return.ts";
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
  await census.receive(jsonReturn("us-usfwc", 2022, { ENT_TOTAL: 751, WRK_TOTAL: 4800 }));
  await census.quiet();
  return census;
};

const textOf = async ({ shelf }: TestCensus, { id, manifestSha256 }: Edition, path: string): Promise<string> => {
  const files = await shelf.read(editionFolder(id, manifestSha256 ?? "not frozen"));
  return Buffer.from(files?.find((file) => file.path === path)?.bytes ?? []).toString("utf8");
};

/** The workers of the United States in 2021 in the series of an edition. */
const workers = async (census: TestCensus, edition: Edition): Promise<readonly string[]> => {
  const [header = [], ...rows] = readCsv(await textOf(census, edition, "series.csv"));
  const wanted = {
    series: "main",
    year: "2021",
    geo: "US",
    type: "ALL_COOP",
    activity: "_T",
    indicator: "WRK_TOTAL",
    detail: "_T",
  };
  const of = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? "";
  const own = rows.filter((row) => Object.entries(wanted).every(([name, value]) => of(row, name) === value));
  return own.map((row) => of(row, "value"));
};

const earlierOf = async (census: TestCensus, edition: Edition): Promise<readonly (string | null)[]> => {
  const { inputs } = manifestSchema.parse(JSON.parse(await textOf(census, edition, "manifest.json")));
  return (inputs.earlier ?? []).map((one) => one.edition?.edition ?? null);
};

test("an edition shows an earlier year as it was published last, whatever has arrived since, and names by which edition", async () => {
  const census = await open();
  const before = await census.build(2022);
  expect([await workers(census, before), await earlierOf(census, before)]).toEqual([["4732"], [null]]);
  await releaseNow(census, await census.build(2021));
  await census.receive(corrected, "ERR");
  await census.quiet();
  const after = await census.build(2022);
  expect([await workers(census, after), await earlierOf(census, after)]).toEqual([["4732"], ["2021-p1"]]);
  const revised = await census.build(2021);
  expect(await workers(census, await census.build(2022))).toEqual(["4732"]);
  await releaseNow(census, revised);
  const last = await census.build(2022);
  expect([await workers(census, last), await earlierOf(census, last)]).toEqual([["4733"], ["2021-p2"]]);
});

test("a small value that comes late is not found by holding an edition against the series of a later year", async () => {
  const census = await open();
  await census.receive(findSample("fr-cgscop_2021.xlsx"));
  await census.quiet();
  const later = await census.build(2022);
  await census.receive(jsonReturn("pl-nauwc", 2021, { ENT_TOTAL: 2, WRK_TOTAL: 90 }));
  await census.quiet();
  const between = async ({ id }: Edition) =>
    ((await blocksOfEdition(census.db, id)) ?? []).filter(
      ({ code, coordinates: { geo, indicator } }) =>
        code.startsWith("V29/between") && geo === "EUR" && indicator === "WRK_TOTAL",
    );
  const found = await between(await census.build(2021));
  expect(found.length).toBeGreaterThan(0);
  for (const { params } of found)
    expect(params).toMatchObject({ earlier: later.id, year: "2021", reporters: "pl-nauwc" });
  // The series of the same later year tells it, too, until the year is published as it was.
  expect((await between(await census.build(2022))).map(({ params }) => params["earlier"])).toContain(later.id);
});
