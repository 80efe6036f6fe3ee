import { createHash } from "node:crypto";
import { type PlannedCheck, planReturn, threadLoader, threadReader, usualReadLimits } from "@coop-census/checking";
import {
  acceptedReturns,
  decide,
  findingsOf,
  moveSubmission,
  readCells,
  requestAttempt,
  requestNational,
  type StoredFinding,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import fc from "fast-check";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { importSamples } from "../fixture/import-samples.ts";
import { jsonReturn } from "../fixture/json-return.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";
import type { SentFile } from "../fixture/samples.ts";

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

const years = [2020, 2021, 2022, 2023];

const beside = async ({ db }: TestCensus, submission: string): Promise<readonly StoredFinding[]> =>
  (await findingsOf(db, submission)).filter(({ attempt }) => attempt === 0);

const figure = async ({ db }: TestCensus, year: number, geo = "WORLD"): Promise<string | null> =>
  (await readCells(db, { year, geo, type: "ALL_COOP", activity: "_T", indicator: "ENT_TOTAL" }))[0]?.value ?? null;

const figures = (census: TestCensus): Promise<readonly (string | null)[]> =>
  Promise.all(years.map((year) => figure(census, year)));

/** What rules find from beside the files, what is kept out by it, and every cell of every place. */
const stateOf = async (census: TestCensus, ids: readonly string[]) => {
  const found = await Promise.all(
    ids.toSorted().map(async (id) => [id, (await beside(census, id)).map(({ code, params }) => [code, params])]),
  );
  const kept: unknown[] = [];
  const cells: unknown[] = [];
  for (const year of years) {
    const returns = await acceptedReturns(census.db, year);
    kept.push(returns.map(({ organisation, keptOut }) => [year, organisation, keptOut]));
    cells.push(await readCells(census.db, { year }));
  }
  return { found, kept, cells };
};

const returns: readonly SentFile[] = [
  jsonReturn("fr-cgscop", 2020, { ENT_TOTAL: 1000, WRK_TOTAL: 30000 }),
  jsonReturn("fr-cgscop", 2021, { ENT_TOTAL: 10000, WRK_TOTAL: 31000 }),
  jsonReturn("fr-cgscop", 2022, { ENT_TOTAL: 1010 }),
  jsonReturn("it-agci-pl", 2020, { ENT_TOTAL: 500, WRK_TOTAL: 9000 }),
  jsonReturn("it-agci-pl", 2021, { ENT_TOTAL: 500, WRK_TOTAL: 9100 }),
  jsonReturn("it-agci-pl", 2022, { ENT_TOTAL: 500, WRK_TOTAL: 9200 }),
  jsonReturn("it-agci-pl", 2023, { ENT_TOTAL: 500, WRK_TOTAL: 60000 }),
  jsonReturn("it-legacoop-ps", 2021, { ENT_TOTAL: 2400, WRK_TOTAL: 400000 }),
  jsonReturn("it-legacoop-ps", 2023, { ENT_TOTAL: 2300, WRK_TOTAL: 390000 }, { scope: "NAT" }),
];

describe("returns that stand beside each other", () => {
  test("come to the same in any order of arrival", async () => {
    const orders = fc.sample(fc.shuffledSubarray([...returns], { minLength: returns.length }), { numRuns: 1, seed: 8 });
    const states = [];
    for (const order of [returns, ...orders]) {
      const census = await open();
      const ids: string[] = [];
      for (const file of order) {
        ids.push(await census.receive(file));
        // Some are judged alone first, some together with what has come meanwhile.
        if (ids.length % 2 === 0) await census.quiet();
      }
      await census.quiet();
      states.push(await stateOf(census, ids));
    }
    const [first, ...others] = states;
    const codes = new Set(JSON.stringify(first?.found).match(/V\d\d\/[a-z-]+/g));
    expect([...codes].sort()).toEqual([
      "V12/order-of-magnitude",
      "V15/unlike-peers",
      "V23/known-overlap",
      "V24/scope-switched",
      "V32/as-last-year",
      "V32/third-year",
    ]);
    for (const other of others) expect(other).toEqual(first);
  }, 120_000);

  test("hold a figure while its neighbour says so: corrected, withdrawn, decided and judged again", async () => {
    const census = await open();
    const send = async (year: number, enterprises: number): Promise<string> => {
      const id = await census.receive(jsonReturn("fr-cgscop", year, { ENT_TOTAL: enterprises }), "ERR");
      await census.quiet();
      return id;
    };
    const at = () => new Date(census.clock.now());
    const later = await send(2021, 10000);
    expect(await figures(census)).toEqual([null, "10000", null, null]);
    await send(2020, 1000);
    expect(await figures(census)).toEqual(["1000", null, null, null]);
    const [hold] = await beside(census, later);
    expect([hold?.code, hold?.severity, hold?.params["before"]]).toEqual(["V12/order-of-magnitude", "HOLD", "1000"]);

    const corrected = await send(2020, 9800);
    expect([await figures(census), await beside(census, later)]).toEqual([["9800", "10000", null, null], []]);
    const again = await send(2020, 1001);
    expect(await figures(census)).toEqual(["1001", null, null, null]);
    const [anew] = await beside(census, later);
    if (anew === undefined) throw new Error("it is held again");
    const release = { ...anew, finding: anew.ordinal, decision: "release" as const, because: "seen", actor: "local" };
    const { submission, attempt, finding, decision, because, actor } = release;
    const act = { submission, attempt, finding, decision, because, actor };
    await withTransaction(census.db, async (tx) => {
      await decide(tx, { ...act, at: at() });
      await requestNational(tx, { organisation: "fr-cgscop", year: 2021 });
    });
    await census.quiet();
    expect(await figures(census)).toEqual(["1001", "10000", null, null]);
    await send(2022, 10100);
    expect(await figures(census)).toEqual(["1001", "10000", "10100", null]);

    // A further check finds the same: the decision holds.
    await withTransaction(census.db, (tx) => requestAttempt(tx, { submission: later, actor: "local", at: at() }));
    await census.quiet();
    expect(await figures(census)).toEqual(["1001", "10000", "10100", null]);

    await withTransaction(census.db, async (tx) => {
      const move = { submission: again, from: "accepted", to: "withdrawn", actor: "local", at: at() } as const;
      await moveSubmission(tx, move);
      await requestNational(tx, { organisation: "fr-cgscop", year: 2020 });
    });
    await census.quiet();
    expect([await figures(census), await beside(census, later)]).toEqual([[null, "10000", "10100", null], []]);
    expect(await beside(census, corrected)).toEqual([]);

    // Another neighbour is another sight: somebody has to decide anew, and what followed from the figure is held with it.
    await send(2020, 1002);
    expect(await figures(census)).toEqual(["1002", null, null, null]);
  }, 60_000);

  test("a dry run says what they will say, and rests on them", async () => {
    const census = await open();
    const later = jsonReturn("fr-cgscop", 2021, { ENT_TOTAL: 10000 });
    const bytes = later.bytes ?? Buffer.alloc(0);
    const loader = threadLoader(census.databaseUrl, usualReadLimits);
    const dryRun = (): Promise<PlannedCheck> =>
      planReturn(
        { db: census.db, reader, loader },
        {
          organisation: later.organisation,
          year: later.year,
          fileName: later.name,
          receivedOn: "2026-11-01",
          sha256: createHash("sha256").update(bytes).digest("hex"),
          at: new Date(census.clock.now()),
          open: async function* () {
            yield bytes;
          },
        },
      );
    const alone = await dryRun();
    expect([alone.plan.outcome.held, alone.plan.effects.some(({ geo }) => geo === "WORLD")]).toEqual([[], true]);

    await census.receive(jsonReturn("fr-cgscop", 2020, { ENT_TOTAL: 1000 }));
    await census.quiet();
    const beside = await dryRun();
    expect(beside.hash).not.toBe(alone.hash);
    expect(beside.plan.outcome).toMatchObject({ state: "accepted", held: [{ indicator: "ENT_TOTAL" }] });
    expect(beside.plan.effects.filter(({ indicator }) => indicator === "ENT_TOTAL")).toEqual([]);
    expect(beside.causes.map(({ cause }) => cause.code)).toContain("V12/order-of-magnitude");

    const id = await census.receive(later);
    await census.quiet();
    const kept = (await acceptedReturns(census.db, 2021)).flatMap(({ keptOut }) => keptOut);
    expect(kept).toEqual(beside.plan.outcome.held);
    expect((await findingsOf(census.db, id)).map(({ code }) => code).sort()).toEqual(
      beside.checked.findings.map(({ code }) => code).sort(),
    );
  }, 60_000);
});
