import { rollUpYear, seriesOf } from "@coop-census/census";
import { threadReader } from "@coop-census/checking";
import type { Profile } from "@coop-census/contracts";
import {
  findingsOf,
  moveSubmission,
  readCells,
  readYearInputs,
  recordImport,
  requestNational,
  saveProfiles,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { importSamples } from "../fixture/import-samples.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

const year = 2021;
// Both add; the first of them ranks first where nothing else decides.
const [first, second] = ["it-agci-pl", "it-legacoop-ps"] as const;

const header = [
  ["Codice fiscale", "NATIONAL_ID"],
  ["Denominazione", "NAME"],
  ["CAP", "POSTCODE"],
  ["Tipo", "TYPE"],
  ["Data", "REF_DATE"],
  ["Adesione principale", "PRIMARY"],
  ["Addetti", "WRK_TOTAL"],
] as const;

const profileOf = (organisation: string): Profile => ({
  organisation,
  kind: "register",
  years: [year],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: "",
    headerRow: 1,
    dateStyle: "dmy",
    language: "it",
  },
  columns: header.map(([label, code]) => ({ label, code })),
  labels: [
    { dimension: "TYPE", label: "Lavoro", code: "WORKER" },
    { dimension: "TYPE", label: "Sociale A", code: "SOCIAL_A" },
  ],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1", isPublic: false },
});

const open = async (): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader });
  onTestFinished(() => census.close());
  await importSamples(census, ["network", "rates"]);
  await withTransaction(census.db, async (tx) => {
    const at = new Date(census.clock.now());
    const id = await recordImport(tx, { kind: "profiles", files: [], actor: "local", at });
    await saveProfiles(tx, id, [first, second].map(profileOf));
  });
  return census;
};

// Numbers of the Italian register whose check digits fit.
const [aurora, bruno, carla] = ["00743110157", "01533030480", "00488410010"] as const;

type Row = readonly [id: string, name: string, type: string, date: string, primary: string, workers: string];

const register = (organisation: string, rows: readonly Row[]) => {
  const lines = rows.map(([id, name, type, ...rest]) => [id, name, "20100", type, ...rest].join(";"));
  const text = [header.map(([label]) => label).join(";"), ...lines].join("\n");
  return { organisation, year, name: `${organisation}.csv`, bytes: new TextEncoder().encode(`${text}\n`) };
};

const send = async (census: TestCensus, ...of: Parameters<typeof register>): Promise<string> => {
  const id = await census.receive(register(...of));
  await census.quiet();
  expect((await submissionById(census.db, id))?.state).toBe("accepted");
  return id;
};

/** Net figures of a place, by type and indicator. */
const figures = async (census: TestCensus, geo: string) => {
  const cells = await readCells(census.db, { year, geo, activity: "_T" });
  const of = (type: string, indicator: string) =>
    cells.find((cell) => cell.type === type && cell.indicator === indicator)?.value ?? null;
  return ["WORKER", "SOCIAL_A", "ALL_ENT"].map((type) => [of(type, "ENT_TOTAL"), of(type, "WRK_TOTAL")]);
};

/** What a reporter is told of other registers. */
const toldOf = async (census: TestCensus, submission: string) =>
  (await findingsOf(census.db, submission)).filter(({ rule }) => rule === "V23");

/** Every series as it is kept is what the year gives when it is rolled up whole. */
const isRebuilt = async (census: TestCensus): Promise<void> => {
  const inputs = await readYearInputs(census.db, year);
  if (inputs === null) throw new Error("there is no roster");
  for (const series of seriesOf(inputs.network)) {
    const cells = rollUpYear({ ...inputs, series, variant: "all_reported" });
    const stored = await readCells(census.db, { year, series });
    const sorted = (some: typeof cells) => some.map((cell) => JSON.stringify(cell)).sort();
    expect(sorted(stored)).toEqual(sorted(cells));
  }
};

test("an enterprise in two registers counts once, until one of them is withdrawn", async () => {
  const census = await open();
  const received = await send(census, first, [
    [aurora, "Aurora", "Lavoro", "31/12/2021", "", "10"],
    [bruno, "Bruno", "Lavoro", "31/12/2021", "", "20"],
  ]);
  const sent = await send(census, second, [
    [aurora, "Aurora", "Sociale A", "31/12/2021", "sì", "11"],
    [carla, "Carla", "Sociale A", "31/12/2021", "", "40"],
  ]);
  const together = [
    ["1", "20"],
    ["2", "51"],
    ["3", "71"],
  ];
  expect(await figures(census, "IT")).toEqual(together);
  expect(await figures(census, "WORLD")).toEqual(together);
  const [total] = await readCells(census.db, { year, geo: "IT", type: "ALL_ENT", indicator: "ENT_TOTAL" });
  expect(total).toMatchObject({ gross: "4", overlap: "1", overlapHere: "1", value: "3" });
  await isRebuilt(census);
  const earlier = await toldOf(census, received);
  expect(earlier.map(({ code, severity, params }) => [code, severity, params])).toEqual([
    ["V23/shared-enterprises", "QUERY", { count: "1" }],
  ]);
  expect(JSON.stringify(earlier)).not.toMatch(/Aurora|00743110157|legacoop/);
  expect(await toldOf(census, sent)).toMatchObject([{ code: "V23/shared-enterprises" }]);

  const replaced = await send(census, second, [[carla, "Carla", "Sociale A", "31/12/2021", "", "40"]]);
  expect(replaced).not.toBe(sent);
  expect(await figures(census, "WORLD")).toEqual([
    ["2", "30"],
    ["1", "40"],
    ["3", "70"],
  ]);
  await isRebuilt(census);
  expect(await toldOf(census, received)).toEqual([]);
  expect(await toldOf(census, sent)).toEqual([]);
  await withTransaction(census.db, async (tx) => {
    const move = { from: "accepted", to: "withdrawn", actor: "local", at: new Date(census.clock.now()) } as const;
    await moveSubmission(tx, { submission: replaced, ...move });
    await requestNational(tx, { organisation: second, year });
  });
  await census.quiet();
  expect(await figures(census, "IT")).toEqual([
    ["2", "30"],
    [null, null],
    ["2", "30"],
  ]);
  await isRebuilt(census);
});
