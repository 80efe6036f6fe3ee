import { rollUpYear, seriesOf } from "@coop-census/census";
import { threadReader } from "@coop-census/checking";
import {
  decideMatch,
  findingsOf,
  findLookAlikes,
  readCells,
  readYearInputs,
  recordImport,
  saveProfiles,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { importSamples } from "../fixture/import-samples.ts";
import { type NamedEnterprise, namedRegister, namedRegisterProfile } from "../fixture/named-register.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

const years = [2021, 2022] as const;
const [first, second, american, puertoRican] = ["it-agci-pl", "it-legacoop-ps", "us-usfwc", "pr-ligacoop"] as const;

const open = async (): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader });
  onTestFinished(() => census.close());
  await importSamples(census, ["network", "rates"]);
  await withTransaction(census.db, async (tx) => {
    const at = new Date(census.clock.now());
    const id = await recordImport(tx, { kind: "profiles", files: [], actor: "local", at });
    const all = [first, second, american, puertoRican];
    await saveProfiles(
      tx,
      id,
      all.map((one) => namedRegisterProfile(one, years)),
    );
  });
  return census;
};

const send = async (census: TestCensus, ...of: readonly [string, number, readonly NamedEnterprise[]]) => {
  const id = await census.receive(namedRegister(...of), "ERR");
  await census.quiet();
  expect((await submissionById(census.db, id))?.state).toBe("accepted");
  return id;
};

const proposed = (census: TestCensus, year: number) =>
  withTransaction(census.db, async (tx) => (await findLookAlikes(tx, year, { limit: 10 })).proposals);

const decide = async (census: TestCensus, year: number, name: string, decision: "same" | "different") => {
  const found = (await proposed(census, year)).find(({ rows }) => rows.some((row) => row.name === name));
  if (found === undefined) throw new Error(`${name} is not proposed`);
  const [one, other] = found.identities;
  await withTransaction(census.db, (tx) => {
    const said = { decision, because: "asked both", actor: "local", at: new Date(census.clock.now()) };
    return decideMatch(tx, { territory: found.territory, one, other, ...said });
  });
  await census.quiet();
};

/** Enterprises and workers of all in a place: gross, what is removed here, net. */
const figures = async (census: TestCensus, year: number, geo: string) => {
  const cells = await readCells(census.db, { year, geo, type: "ALL_ENT", activity: "_T" });
  return ["ENT_TOTAL", "WRK_TOTAL"].map((indicator) => {
    const cell = cells.find((one) => one.indicator === indicator);
    return [cell?.gross, cell?.overlapHere, cell?.value].join(" ");
  });
};

/** Every series as it is kept is what the year gives when it is rolled up whole. */
const isRebuilt = async (census: TestCensus, year: number): Promise<void> => {
  const inputs = await readYearInputs(census.db, year);
  if (inputs === null) throw new Error("there is no roster");
  for (const series of seriesOf(inputs.network)) {
    const cells = rollUpYear({ ...inputs, series, variant: "all_reported" });
    const stored = await readCells(census.db, { year, series });
    const sorted = (some: typeof cells) => some.map((cell) => JSON.stringify(cell)).sort();
    expect(sorted(stored)).toEqual(sorted(cells));
  }
};

const aurora = "00743110157";

test("registers of the United States and Puerto Rico meet where the Americas come together, by identifier and by decision", async () => {
  const census = await open();
  await send(census, american, 2021, [
    ["35-6000000", "Aurora Cooperative Inc.", "00901", 10],
    ["", "Brisa", "00902", 20],
  ]);
  await send(census, puertoRican, 2021, [
    ["356000000", "Cooperativa Aurora", "00901", 11],
    ["", "Cooperativa BRISA", "00902", 21],
    ["", "Coral", "00903", 31],
  ]);
  expect(await figures(census, 2021, "US")).toEqual(["2 0 2", "30 0 30"]);
  expect(await figures(census, 2021, "PR")).toEqual(["3 0 3", "63 0 63"]);
  expect(await figures(census, 2021, "AME_NA")).toEqual(["2 0 2", "30 0 30"]);
  const one = ["5 1 4", "93 10 83"];
  expect(await figures(census, 2021, "AME")).toEqual(one);
  expect(await proposed(census, 2021)).toMatchObject([{ territory: "US", place: "AME" }]);
  await decide(census, 2021, "Brisa", "same");
  expect(await figures(census, 2021, "AME")).toEqual(["5 2 3", "93 30 63"]);
  expect(await figures(census, 2021, "PR")).toEqual(["3 0 3", "63 0 63"]);
  expect((await figures(census, 2021, "WORLD"))[0]).toBe("5 0 3");
  await isRebuilt(census, 2021);
});

test("a decision holds in every year, and for a file that comes later; nobody else is told with whom", async () => {
  const census = await open();
  const rows = (id: string): readonly NamedEnterprise[] => [
    [id, "Aurora", "20100", 10],
    ["", "Brezza", "20100", 20],
  ];
  const received = await send(census, first, 2021, rows(aurora));
  await send(census, second, 2021, rows(""));
  expect(await figures(census, 2021, "IT")).toEqual(["4 0 4", "60 0 60"]);
  await decide(census, 2021, "Aurora", "same");
  await decide(census, 2021, "Brezza", "different");
  expect(await figures(census, 2021, "IT")).toEqual(["4 1 3", "60 10 50"]);
  expect(await proposed(census, 2021)).toEqual([]);
  const told = JSON.stringify((await findingsOf(census.db, received)).filter(({ rule }) => rule === "V23"));
  expect(told).toContain("V23/shared-enterprises");
  expect(told).not.toMatch(/Aurora|20100|00743110157|legacoop/);
  await send(census, second, 2021, [...rows(""), ["", "Corallo", "20100", 30]]);
  expect(await figures(census, 2021, "IT")).toEqual(["5 1 4", "90 10 80"]);
  await send(census, first, 2022, rows(aurora));
  await send(census, second, 2022, rows(""));
  expect([await proposed(census, 2021), await proposed(census, 2022)]).toEqual([[], []]);
  expect(await figures(census, 2022, "IT")).toEqual(["4 1 3", "60 10 50"]);
  await isRebuilt(census, 2022);
});

test("a decision makes another edition, the same decisions in another order the same one, and no edition names anybody", async () => {
  const build = async (names: readonly string[]) => {
    const census = await open();
    const rows: readonly NamedEnterprise[] = [
      ["", "Aurora", "20100", 10],
      ["", "Brezza", "20100", 20],
    ];
    await send(census, first, 2021, rows);
    await send(census, second, 2021, rows);
    const before = await census.build(2021);
    for (const name of names) await decide(census, 2021, name, name === "Aurora" ? "same" : "different");
    const after = await census.build(2021);
    expect([before.id, after.id, (await census.build(2021)).id]).toEqual(["2021-p1", "2021-p2", "2021-p2"]);
    const { enterpriseMatches } = after.inputs;
    expect(enterpriseMatches).toMatchObject([{ territory: "IT", same: 1, different: 1 }]);
    expect(JSON.stringify(after.inputs)).not.toMatch(/aurora|brezza|20100|asked both/i);
    return enterpriseMatches;
  };
  expect(await build(["Aurora", "Brezza"])).toEqual(await build(["Brezza", "Aurora"]));
});
