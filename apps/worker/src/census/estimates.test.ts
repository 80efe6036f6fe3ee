import { decimal } from "@coop-census/census";
import { threadReader } from "@coop-census/checking";
import { addEstimate, type Edition, withTransaction } from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import Papa from "papaparse";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { editionFolder } from "../edition/edition-folder.ts";
import { importSamples } from "../fixture/import-samples.ts";
import { jsonReturn } from "../fixture/json-return.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

// Italy: six members. Of 2022 all are there but the last, of which 100 enterprises in 2021 were known. The others grew
// from 4,200 to 4,620, by a tenth, so that 110 are imputed; their workers, which nobody has published, from 42,000 to 46,200.
const before = {
  "it-legacoop-ps": 2000,
  "it-confcooperative-ls": 1000,
  "it-federsolidarieta": 600,
  "it-legacoopsociali": 400,
  "it-agci-solidarieta": 200,
  "it-agci-pl": 100,
};
const late = "it-agci-pl";

const open = async (): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader });
  onTestFinished(() => census.close());
  await importSamples(census, ["network", "rates"]);
  for (const [organisation, count] of Object.entries(before)) {
    await census.receive(jsonReturn(organisation, 2021, { ENT_TOTAL: count, WRK_TOTAL: count * 10 }));
    if (organisation === late) continue;
    const now = { ENT_TOTAL: count + count / 10, WRK_TOTAL: count * 11, MBR_WORKER: count * 9 };
    await census.receive(jsonReturn(organisation, 2022, now));
  }
  await census.quiet();
  return census;
};

const filesOf = async (
  { shelf }: TestCensus,
  { id, manifestSha256 }: Edition,
): Promise<ReadonlyMap<string, string>> => {
  const files = await shelf.read(editionFolder(id, manifestSha256 ?? "not frozen"));
  return new Map((files ?? []).map(({ path, bytes }) => [path, Buffer.from(bytes).toString("utf8")]));
};

/** The named columns of the rows of a file in which all the named fields are as given. */
const rowsOf = (
  files: ReadonlyMap<string, string>,
  path: string,
  where: Readonly<Record<string, string>>,
  columns: string,
): readonly string[] => {
  const { data } = Papa.parse<Record<string, string>>(files.get(path) ?? "", { header: true, skipEmptyLines: true });
  return data
    .filter((row) => Object.entries(where).every(([name, value]) => row[name] === value))
    .map((row) =>
      columns
        .split(" ")
        .map((name) => row[name] ?? `no column ${name}`)
        .join(" "),
    );
};

const italy = { geo: "IT", type: "ALL_COOP", indicator: "ENT_TOTAL", activity: "_T" };
const reported = (files: ReadonlyMap<string, string>) =>
  rowsOf(files, "cells.csv", { ...italy, series: "main" }, "value reporters_answered reporters_of coverage_decided_by");
const estimated = (files: ReadonlyMap<string, string>) =>
  rowsOf(files, "estimated-cells.csv", { ...italy, series: "main+estimates" }, "value imputed imputed_for flags conf");
const imputed = (files: ReadonlyMap<string, string>) =>
  rowsOf(files, "estimates.csv", { series: "main+estimates" }, "organisation indicator value method base conf");

test("an edition holds what is imputed apart; a late return replaces it in the next edition only", async () => {
  const census = await open();
  const first = await census.build(2022);
  const frozen = await filesOf(census, first);
  expect(reported(frozen)).toEqual(["4620 5 6 weight"]);
  expect(estimated(frozen)).toEqual(["4730 110 it-agci-pl I F"]);
  expect(imputed(frozen)).toEqual(["it-agci-pl ENT_TOTAL 110 ratio 100 F", "it-agci-pl WRK_TOTAL  ratio  C"]);
  const workers = { ...italy, indicator: "WRK_TOTAL", series: "main+estimates" };
  expect(rowsOf(frozen, "estimated-cells.csv", workers, "value imputed imputed_for conf")).toEqual([
    expect.stringMatching(/^ {2}it-agci-pl [NC]$/),
  ]);

  await census.receive(jsonReturn(late, 2022, { ENT_TOTAL: 130, WRK_TOTAL: 1300 }));
  await census.quiet();
  const second = await census.build(2022);
  expect([first.id, second.id]).toEqual(["2022-p1", "2022-p2"]);
  expect(await filesOf(census, first)).toEqual(frozen);
  const next = await filesOf(census, second);
  expect(reported(next)).toEqual(["4750 6 6 weight"]);
  expect(estimated(next)).toEqual(["4750 0   F"]);
  expect(imputed(next)).toEqual([]);
});

test("what is estimated changes no byte of what is reported, and an expert's word is an input without a name", async () => {
  const census = await open();
  const first = await filesOf(census, await census.build(2022));
  const thought = { organisation: late, year: 2022, type: "WORKER", indicator: "MBR_WORKER", value: decimal(800) };
  await withTransaction(census.db, (tx) =>
    addEstimate(tx, { ...thought, because: "said at its assembly", actor: "local", at: new Date(census.clock.now()) }),
  );
  const edition = await census.build(2022);
  expect(edition.id).toBe("2022-p2");
  const second = await filesOf(census, edition);
  // The number of the edition stands in every form; what else is told besides the figures that were reported may change.
  const asFirst = (text: string): string => text.replaceAll("2022-p2", "2022-p1");
  const changed = [...second].filter(([path, text]) => first.get(path) !== asFirst(text)).map(([path]) => path);
  const isOfReported = (path: string): boolean =>
    path.endsWith(".csv") || path === "cells.json" || path.startsWith("sdmx/") || path.startsWith("json-stat/");
  // The quality of a year tells how much of it is imputed.
  expect(changed.filter(isOfReported).sort()).toEqual(["estimated-cells.csv", "estimates.csv", "quality.csv"]);
  expect(rowsOf(second, "estimates.csv", { method: "expert" }, "organisation value author note")).toEqual([
    "it-agci-pl 800 secretariat said at its assembly",
    "it-agci-pl 800 secretariat said at its assembly",
  ]);
  expect(second.get("manifest.json")).toContain('"expertEstimates":[{"because":"said at its assembly"');
});
