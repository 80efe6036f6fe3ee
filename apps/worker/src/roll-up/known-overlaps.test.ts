import { threadReader } from "@coop-census/checking";
import {
  findingsOf,
  listThreads,
  moveSubmission,
  requestNational,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { importSamples } from "../fixture/import-samples.ts";
import { jsonReturn } from "../fixture/json-return.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

const open = async (): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader });
  onTestFinished(() => census.close());
  await importSamples(census, ["network", "rates", "overlaps"]);
  return census;
};

const send = async (census: TestCensus, organisation: string): Promise<string> => {
  const id = await census.receive(jsonReturn(organisation, 2022, { ENT_TOTAL: 1000, WRK_TOTAL: 20_000 }));
  await census.quiet();
  return id;
};

/** The threads that ask for an answer, which is no doubt of any figure. */
const threadsOf = async ({ db }: TestCensus, submission: string) =>
  (await listThreads(db, { submission }))
    .filter(({ rule }) => rule === "V23")
    .map(({ state, doubts }) => [state, doubts]);

/** What a sender is asked of overlaps, as everybody who sees its findings reads it. */
const askedOf = async ({ db }: TestCensus, submission: string) =>
  (await findingsOf(db, submission))
    .filter(({ code }) => code === "V23/known-overlap")
    .map(({ severity, params }) => [severity, params]);

// The list of the samples suspects AGCI and Legacoop of common members, and knows of common ones of the USA and Puerto
// Rico, measured in 2017: too long ago.
test.each([
  ["it-agci-pl", "AGCI Produzione e Lavoro", "it-legacoop-ps", "Legacoop Produzione e Servizi"],
  ["us-usfwc", "US Federation of Worker Cooperatives", "pr-ligacoop", "Liga de Cooperativas de Puerto Rico"],
])(
  "%s and %s: each is asked about the other once both have answered, and no longer when one has withdrawn",
  async (a, nameOfA, b, nameOfB) => {
    const census = await open();
    const first = await send(census, a);
    expect(await askedOf(census, first)).toEqual([]);
    const second = await send(census, b);
    expect(await askedOf(census, first)).toEqual([["QUERY", { other: nameOfB, year: "2022" }]]);
    expect(await askedOf(census, second)).toEqual([["QUERY", { other: nameOfA, year: "2022" }]]);
    expect(await threadsOf(census, first)).toEqual([["open", false]]);
    await withTransaction(census.db, async (tx) => {
      const at = new Date(census.clock.now());
      await moveSubmission(tx, { submission: first, from: "accepted", to: "withdrawn", actor: "local", at });
      const withdrawn = await submissionById(tx, first);
      if (withdrawn !== null) await requestNational(tx, withdrawn);
    });
    await census.quiet();
    expect(await askedOf(census, first)).toEqual([]);
    expect(await askedOf(census, second)).toEqual([]);
    expect(await threadsOf(census, second)).toEqual([["settled", false]]);
  },
);
