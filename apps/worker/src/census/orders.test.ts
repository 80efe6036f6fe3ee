import { threadReader } from "@coop-census/checking";
import { queueTargets } from "@coop-census/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importSamples, type SampleImport, sampleImports } from "../fixture/import-samples.ts";
import { openCensus } from "../fixture/open-census.ts";
import { type SampleFile, sampleFiles } from "../fixture/samples.ts";

interface Arrival {
  readonly imports: readonly SampleImport[];
  readonly files: readonly SampleFile[];
  /** When the census begins. */
  readonly begin: string;
}

const files = sampleFiles("manifest.csv");

/** What one organisation sends for one year keeps its order: a later version must not come before the earlier one. */
const inVersions = (order: readonly SampleFile[]): readonly SampleFile[] => {
  const versions = Map.groupBy(files, ({ organisation, year }) => `${organisation} ${year}`);
  const next = new Map([...versions].map(([key, all]) => [key, all.values()]));
  return order.map((file) => next.get(`${file.organisation} ${file.year}`)?.next().value ?? file);
};

const arrivals: fc.Arbitrary<Arrival> = fc.record({
  imports: fc.shuffledSubarray([...sampleImports], { minLength: sampleImports.length }),
  files: fc.shuffledSubarray([...files], { minLength: files.length }).map(inVersions),
  begin: fc
    .date({ min: new Date("2026-01-01"), max: new Date("2029-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

// To see orders again, say the seed that their names show (CENSUS_TEST_SEED); CENSUS_TEST_RUNS=10 tries forty.
const { seed, numRuns = 100 } = fc.readConfigureGlobal();
const targets = await queueTargets();
const [postgres] = targets;
if (postgres === undefined) throw new Error("there is no Postgres");
const orders = fc.sample(arrivals, Math.ceil(numRuns / 25));
// Two at a time: much of the time of each goes into waiting for the services.
const pairs = orders.flatMap((first, number) => {
  const second = orders[number + 1];
  return number % 2 === 1 || second === undefined ? [] : [{ number, next: number + 1, pair: [first, second] }];
});
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

/** The hashes that name the first editions of both years, after everything has arrived. */
const editionsAfter = async ({ imports, files: order, begin }: Arrival, target: (typeof targets)[number]) => {
  const census = await openCensus(target, { reader, begin });
  try {
    await importSamples(census, imports);
    for (const file of order) {
      census.clock.advance(60_000);
      await census.receive(file, file.status === "current" ? "ERR" : undefined);
    }
    await census.quiet();
    const editions = await Promise.all([census.build(2021), census.build(2022)]);
    return editions.map(({ id, manifestSha256 }) => `${id} ${manifestSha256}`);
  } finally {
    await census.close();
  }
};

let asListed: readonly string[] = [];
beforeAll(async () => {
  asListed = await editionsAfter({ imports: sampleImports, files, begin: "2026-11-02T08:00:00Z" }, postgres);
});

test("the first editions are 2021-p1 and 2022-p1", () => {
  expect(asListed).toEqual([
    expect.stringMatching(/^2021-p1 [0-9a-f]{64}$/),
    expect.stringMatching(/^2022-p1 [0-9a-f]{64}$/),
  ]);
});

test.each(pairs)(
  `orders $number and $next of seed ${seed} give the same editions, on either backend`,
  async ({ pair }) => {
    const editions = pair.map((arrival, index) => editionsAfter(arrival, targets[index % targets.length] ?? postgres));
    expect(await Promise.all(editions)).toEqual([asListed, asListed]);
  },
);
