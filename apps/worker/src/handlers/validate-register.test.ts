import { threadReader } from "@coop-census/checking";
import type { Profile } from "@coop-census/contracts";
import {
  answerSubmission,
  attemptsOf,
  enqueue,
  findingsOf,
  observationsOf,
  readCells,
  recordImport,
  requestAttempt,
  saveProfiles,
  settleSubmission,
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
const organisation = "fr-cgscop";

const header = [
  ["SIREN", "NATIONAL_ID"],
  ["Gérant", null],
  ["Raison sociale", "NAME"],
  ["Code postal", "POSTCODE"],
  ["Forme", "TYPE"],
  ["Activité", "ACTIVITY"],
  ["Date", "REF_DATE"],
  ["Effectif", "WRK_TOTAL"],
  ["Chiffre d'affaires", "TURN"],
] as const;

const profile: Profile = {
  organisation,
  kind: "register",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: "",
    headerRow: 1,
    dateStyle: "dmy",
    language: "fr",
  },
  columns: header.map(([label, code]) => ({ label, code: code ?? "LEFT_OUT" })),
  labels: [
    { dimension: "TYPE", label: "Scop", code: "WORKER" },
    { dimension: "TYPE", label: "Scic", code: "SOCIAL_MS" },
    ...["C", "F"].map((code) => ({ dimension: "ACTIVITY" as const, label: code, code })),
  ],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1", isPublic: false },
};

const open = async (): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader });
  onTestFinished(() => census.close());
  await importSamples(census, ["network", "rates", "overlaps"]);
  await withTransaction(census.db, async (tx) => {
    const id = await recordImport(tx, {
      kind: "profiles",
      files: [],
      actor: "local",
      at: new Date(census.clock.now()),
    });
    await saveProfiles(tx, id, [profile]);
  });
  return census;
};

/** The SIREN of a number: eight digits and the one that makes the Luhn sum right. */
const siren = (number: number): string => {
  const digits = String(10_000_000 + number);
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const twice = index % 2 === 1 ? digit * 2 : digit;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

const enterprise = (number: number, more: Partial<Record<number, string>> = {}): string =>
  [siren(number), `Personne ${number}`, `Coopérative ${number}`, "29000", "Scop", "C", "31/12/2021", "10", "500000"]
    .map((field, index) => more[index] ?? field)
    .join(";");

const file = (lines: readonly string[], name = "registre.csv") => ({
  organisation,
  year,
  name,
  bytes: Buffer.from([header.map(([label]) => label).join(";"), ...lines, ""].join("\r\n")),
});

const send = async (census: TestCensus, lines: readonly string[]): Promise<string> => {
  const id = await census.receive(file(lines), "ERR");
  await census.quiet();
  return id;
};

const stateOf = async ({ db }: TestCensus, id: string) => (await submissionById(db, id))?.state;

const figure = async (
  { db }: TestCensus,
  geo: string,
  indicator: string,
  type = "ALL_COOP",
): Promise<string | null> => {
  const [cell] = await readCells(db, { year, geo, type, activity: "_T", indicator });
  return cell?.value ?? null;
};

const rowsOf = async ({ db }: TestCensus, submission: string) =>
  db.selectFrom("registerRow").selectAll().where("submission", "=", submission).orderBy("row").execute();

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => enterprise(index));

test("a register of enterprises is accepted, and its cells stand in the figures up to the world", async () => {
  const census = await open();
  const lump = ["N/a", "", "Autres", "", "Scic", "F", "31/12/2021", "7", ""].join(";");
  const id = await send(census, [...many(3_000), lump]);
  const told = (await findingsOf(census.db, id)).map(({ code, address }) => [code, address.row]);
  expect(told).toContainEqual(["V22/lump-without-count", 3_002]);
  expect(await stateOf(census, id)).toBe("accepted");
  expect(await figure(census, "FR", "ENT_TOTAL", "WORKER")).toBe("3000");
  expect(await figure(census, "WORLD", "WRK_TOTAL")).toBe("30007");
  expect(await figure(census, "WORLD", "TURN")).toBe("1500000000");
  const rows = await rowsOf(census, id);
  expect(rows).toHaveLength(3_001);
  expect(JSON.stringify(rows)).not.toContain("Personne");
  expect(await attemptsOf(census.db, id)).toMatchObject([{ outcome: "accepted", profileVersion: 1 }]);
});

test("the rows of a repeated identifier are held, not the file", async () => {
  const census = await open();
  const id = await send(census, [...many(100), enterprise(5, { 3: "75001" }), enterprise(6, { 3: "75002" })]);
  expect(await stateOf(census, id)).toBe("accepted");
  const held = (await findingsOf(census.db, id)).filter(({ severity }) => severity === "HOLD");
  expect(held.map(({ code, address }) => [code, address.row])).toEqual(
    [7, 8, 102, 103].map((row) => ["V22/repeated-identifier", row]),
  );
  expect(await rowsOf(census, id)).toHaveLength(102);
  expect(await figure(census, "WORLD", "ENT_TOTAL")).toBe("98");
});

test("errors ask for an answer, each at its cell, without a cap; accepted without them, the rest counts", async () => {
  const census = await open();
  const bad = Array.from({ length: 1_500 }, (_, index) => enterprise(1_000 + index, { 7: "dix" }));
  const id = await send(census, [...many(50), ...bad]);
  expect(await stateOf(census, id)).toBe("needs-answer");
  const findings = (await findingsOf(census.db, id)).filter(({ severity }) => severity === "ERROR");
  expect(findings).toHaveLength(1_500);
  expect(findings[0]).toMatchObject({ address: { row: 52, column: 8, header: "Effectif" }, raw: "dix" });
  expect(await readCells(census.db, { year })).toEqual([]);
  const at = new Date(census.clock.now());
  await withTransaction(census.db, async (tx) => {
    await answerSubmission(tx, { submission: id, kind: "accept-without", body: "unknown", actor: "local", at });
    await settleSubmission(tx, { submission: id, outcome: "accepted", actor: "local", at });
    await enqueue(tx, "national", { year, country: "FR" });
  });
  await census.quiet();
  expect(await figure(census, "WORLD", "ENT_TOTAL")).toBe("1550");
  expect(await figure(census, "WORLD", "WRK_TOTAL")).toBe("500");
});

test("a register that breaks off in its middle is rejected, and keeps its finding but none of its rows", async () => {
  const census = await open();
  const id = await send(census, [...many(200), '"never closed']);
  expect(await stateOf(census, id)).toBe("rejected");
  expect(await findingsOf(census.db, id)).toMatchObject([{ code: "V01/broken-quotes", address: { row: 202 } }]);
  expect(await rowsOf(census, id)).toEqual([]);
});

test("a check that several do at once is written once, and leaves no table behind", async () => {
  const census = await open();
  const submission = await census.receive(file(many(500)));
  const again = () => census.handlers.validate({ submission, attempt: 1 });
  await Promise.all([again(), again(), again()]);
  await census.quiet();
  expect(await rowsOf(census, submission)).toHaveLength(500);
  // A later load removes what the others left.
  await send(census, many(10));
  const loads = await census.db.selectFrom("registerLoad").select("keptAt").execute();
  expect(loads).toHaveLength(2);
  expect(loads.every(({ keptAt }) => keptAt !== null)).toBe(true);
});

test("a further check keeps the rows of the earlier one, and the newer file takes the place of the older", async () => {
  const census = await open();
  const older = await send(census, many(20));
  await withTransaction(census.db, (tx) =>
    requestAttempt(tx, { submission: older, actor: "local", at: new Date(census.clock.now()) }),
  );
  await census.quiet();
  expect((await rowsOf(census, older)).map(({ attempt }) => attempt).sort((a, b) => a - b)).toEqual([
    ...Array.from({ length: 20 }, () => 1),
    ...Array.from({ length: 20 }, () => 2),
  ]);
  expect(await figure(census, "WORLD", "ENT_TOTAL")).toBe("20");
  const newer = await send(census, many(30));
  expect([await stateOf(census, older), await stateOf(census, newer)]).toEqual(["superseded", "accepted"]);
  expect(await figure(census, "WORLD", "ENT_TOTAL")).toBe("30");
  expect((await observationsOf(census.db, newer)).length).toBeGreaterThan(0);
});

test("no finding on a row repeats an address of mail that stands where a figure or an identifier belongs", async () => {
  const census = await open();
  const address = "anna.rossi@example.org";
  const id = await send(census, [...many(20), enterprise(30, { 7: address }), enterprise(31, { 0: address })]);
  const found = await findingsOf(census.db, id);
  expect(found.filter(({ raw }) => raw === "[…]").map(({ address: { row } }) => row)).toEqual([22, 23]);
  expect(found.filter(({ code }) => code === "V02/personal-data").map(({ address: { row } }) => row)).toEqual([23]);
  expect(JSON.stringify([found, await rowsOf(census, id)])).not.toContain(address);
});
