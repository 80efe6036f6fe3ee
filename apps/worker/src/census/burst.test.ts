import { compareCells, rollUpYear } from "@coop-census/census";
import { threadReader } from "@coop-census/checking";
import { readCells } from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { alterFile } from "../fixture/alter-file.ts";
import { importSamples } from "../fixture/import-samples.ts";
import { openCensus } from "../fixture/open-census.ts";
import { sampleFiles } from "../fixture/samples.ts";
import { readYearInputs } from "../roll-up/year-inputs.ts";

const files = sampleFiles("manifest.csv");
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

/** Ten versions each of three Italian returns: workers change from one to the next. */
const burst = [
  ["it-agci-pl_2021.csv", "52.164"],
  ["it-legacoop-ps_2021.csv", "150.000"],
  ["it-legacoopsociali_2021.csv", "110.000"],
].flatMap(([name, workers = ""]) => {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`${name} is no sample`);
  return Array.from({ length: 10 }, (_, version) =>
    alterFile(file, { [workers]: workers.replace(/.$/, String(version)) }),
  );
});

describe.each(await queueTargets())("a burst of 30 submissions of one country on $name", (target) => {
  test("causes few roll-ups, and the figures are right afterwards", async () => {
    const census = await openCensus(target, { reader });
    onTestFinished(() => census.close());
    await importSamples(census);
    const began = performance.now();
    for (const file of burst) await census.receive(file, "ERR");
    await census.quiet();
    const runs = (job: string): number => census.ran.filter((run) => run.job === job).length;
    // At most one of the country in 0.24 s, and one more at each end; each calls for one above it.
    const few = Math.ceil((performance.now() - began) / 240) + 2;
    expect(runs("validate")).toBe(30);
    for (const job of ["national", "regional", "global"]) expect(runs(job)).toBeLessThanOrEqual(few);
    const cells = await readCells(census.db, { year: 2021 });
    const inputs = await readYearInputs(census.db, 2021);
    if (inputs === null) throw new Error("there is no roster");
    expect(cells.toSorted(compareCells)).toEqual(rollUpYear({ ...inputs, series: "main", variant: "all_reported" }));
    const workers = cells.find(
      ({ geo, type, indicator }) => geo === "IT" && type === "ALL_COOP" && indicator === "WRK_TOTAL",
    );
    expect(workers?.gross).toBe(String(52_169 + 150_009 + 110_009));
  });
});
