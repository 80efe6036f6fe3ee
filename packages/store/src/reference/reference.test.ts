import { decimal, type Network, type Overlap, type Rate, type Statement } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { listAudit } from "../audit/list-audit.ts";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import type { ImportKind } from "./import-kind.ts";
import { importsInForce } from "./imports-in-force.ts";
import { listImports } from "./list-imports.ts";
import { networkInForce } from "./network-in-force.ts";
import { overlapsInForce } from "./overlaps-in-force.ts";
import { profilesOf } from "./profiles-of.ts";
import { ratesInForce } from "./rates-in-force.ts";
import { recordImport } from "./record-import.ts";
import { saveNetwork } from "./save-network.ts";
import { saveOverlaps } from "./save-overlaps.ts";
import { saveProfiles } from "./save-profiles.ts";
import { saveRates } from "./save-rates.ts";
import { saveStatements } from "./save-statements.ts";
import { statementsInForce } from "./statements-in-force.ts";
import { undoImport } from "./undo-import.ts";

const store = useStore();

const day = (date: string): Date => new Date(`${date}T12:00:00Z`);

const files = [
  { name: "b.csv", sha256: hashOf("b"), size: 20 },
  { name: "a.csv", sha256: hashOf("a"), size: 10 },
];
const hashes = files.map(({ sha256 }) => sha256).sort();

const record = (tx: Parameters<typeof recordImport>[0], kind: ImportKind, on = "2026-01-01"): Promise<number> =>
  recordImport(tx, { kind, files, actor: "local", at: day(on) });

const undo = (id: number, on: string): Promise<void> =>
  store.commit((tx) => undoImport(tx, { id, actor: "local", at: day(on) }));

const roster = (name: string): Network => ({
  bodies: [
    { id: "cicopa", name, parent: null, from: "1947", to: null },
    { id: "cecop", name: "CECOP", parent: "cicopa", from: "1979-05", to: "2030-01-31" },
  ],
  countries: [{ country: "IT", name: "Italy", place: "EUR", from: null, to: null }],
  organisations: [
    { id: "it-z", name: "Zeta", country: "IT", kind: "FEDERATION", isGroup: false },
    { id: "it-a", name: "Alfa", country: "IT", kind: "GROUP", isGroup: true },
  ],
  affiliations: [
    { organisation: "it-z", body: "cecop", role: "FULL", certainty: "stated", inRoster: true, from: null, to: null },
    {
      organisation: "it-z",
      body: "cicopa",
      role: "FORMER",
      certainty: "inferred",
      inRoster: false,
      from: null,
      to: "2019",
    },
  ],
});

test("a roster comes back as it was imported, with its import and the hashes of its files", async () => {
  expect(await networkInForce(store.db)).toBeNull();
  const importId = await store.commit(async (tx) => {
    const id = await record(tx, "network", "2026-01-01");
    await saveNetwork(tx, id, roster("first"));
    return id;
  });
  expect(await networkInForce(store.db)).toEqual({ importId, fileSha256s: hashes, network: roster("first") });
});

test("the latest roster that is not undone is in force, now and at every moment before", async () => {
  const second = await store.commit(async (tx) => {
    const id = await record(tx, "network", "2026-02-01");
    await saveNetwork(tx, id, roster("second"));
    return id;
  });
  const nameOf = async (asOf?: Date) => (await networkInForce(store.db, asOf))?.network.bodies[0]?.name;
  expect(await nameOf()).toBe("second");
  await undo(second, "2026-03-01");
  expect(await nameOf()).toBe("first");
  expect(await nameOf(day("2025-12-31"))).toBeUndefined();
  expect(await nameOf(day("2026-01-15"))).toBe("first");
  expect(await nameOf(day("2026-02-15"))).toBe("second");
  expect(await nameOf(day("2026-03-15"))).toBe("first");
  await expect(undo(second, "2026-04-01")).rejects.toMatchObject({ code: "import/unknown" });
  expect((await listAudit(store.db, { object: `import-${second}` })).map(({ act }) => act)).toEqual([
    "network.import",
    "network.undo",
  ]);
});

test("an import that was rolled back was never there", async () => {
  const before = await listImports(store.db);
  const broken = store.commit(async (tx) => {
    const id = await record(tx, "network");
    await saveNetwork(tx, id, {
      ...roster("x"),
      affiliations: [...roster("x").affiliations, ...roster("x").affiliations],
    });
  });
  await expect(broken).rejects.toMatchObject({ code: "store/conflict" });
  expect(await listImports(store.db)).toEqual(before);
});

test("an import is never changed or removed, and undone only once", async () => {
  const id = await store.commit((tx) => record(tx, "statements", "2025-01-01"));
  const { db } = store;
  await expect(db.deleteFrom("referenceImport").where("id", "=", id).execute()).rejects.toThrow("only undone once");
  const shifted = db.updateTable("referenceImport").set({ importedAt: at }).where("id", "=", id).execute();
  await expect(shifted).rejects.toThrow("only undone once");
  await undo(id, "2025-02-01");
  const redone = db
    .updateTable("referenceImport")
    .set({ undoneAt: null, undoneBy: null })
    .where("id", "=", id)
    .execute();
  await expect(redone).rejects.toThrow("only undone once");
});

test("overlaps come back in their order, unmeasured ones without an amount", async () => {
  const overlaps: readonly Overlap[] = [
    {
      a: "us-a",
      b: "pr-b",
      kind: "declared",
      type: null,
      indicator: "ENT_TOTAL",
      amount: decimal("50.25"),
      referenceDate: "2017",
    },
    {
      a: "es-a",
      b: "es-b",
      kind: "structural",
      type: "WORKER",
      indicator: "WRK_TOTAL",
      amount: null,
      referenceDate: null,
    },
  ];
  const importId = await store.commit(async (tx) => {
    const id = await record(tx, "overlaps");
    await saveOverlaps(tx, id, overlaps);
    return id;
  });
  expect(await overlapsInForce(store.db)).toEqual({ importId, fileSha256s: hashes, overlaps });
});

test("rates come back exactly, by year, currency, kind and country", async () => {
  const rates: readonly Rate[] = [
    { year: 2022, currency: "USD", kind: "average", country: null, units: decimal("1.053012345678901234567") },
    { year: 2021, currency: "VND", kind: "average", country: null, units: null },
    { year: 2021, currency: "EUR", kind: "ppp", country: "IT", units: decimal("0.65") },
    { year: 2021, currency: "EUR", kind: "ppp", country: "FR", units: decimal("0.73") },
    { year: 2021, currency: "EUR", kind: "average", country: null, units: decimal("1") },
  ];
  const importId = await store.commit(async (tx) => {
    const id = await record(tx, "rates");
    await saveRates(tx, id, rates);
    return id;
  });
  expect(await ratesInForce(store.db)).toEqual({ importId, fileSha256s: hashes, rates: rates.toReversed() });
});

test("statements come back as they were printed", async () => {
  const statements: readonly Statement[] = [
    {
      source: "seed",
      body: "cicopa",
      scope: null,
      year: "2021+",
      geo: "WORLD",
      type: "ALL",
      indicator: "ORG_MEMBERS",
      value: decimal("51"),
      precision: "exact",
      note: "in 35 countries",
    },
  ];
  await store.commit(async (tx) => saveStatements(tx, await record(tx, "statements", "2026-05-01"), statements));
  expect((await statementsInForce(store.db))?.statements).toEqual(statements);
});

const layout = (organisation: string, label: string): Profile => ({
  organisation,
  years: [2022],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: ".",
    headerRow: 1,
    dateStyle: "dmy",
    language: "it",
  },
  columns: [{ label, code: "ENT_TOTAL" }],
  labels: [{ dimension: "TYPE", label: "sociali", code: "SOCIAL_XX" }],
  defaults: { SCOPE: "AFF" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1000", isPublic: true },
});

test("the profiles of all imports that are not undone are candidates for their organisation, newest first, unless a newer import has the same layout", async () => {
  const importing = (...profiles: readonly Profile[]): Promise<number> =>
    store.commit(async (tx) => {
      const id = await record(tx, "profiles");
      await saveProfiles(tx, id, profiles);
      return id;
    });
  await importing(layout("it-p", "one"), layout("it-q", "other"), layout("it-p", "two"));
  const [left, right] = await Promise.all([importing(layout("it-p", "three")), importing(layout("it-p", "three"))]);
  const labels = async () =>
    (await profilesOf(store.db, "it-p")).map(({ version, profile }) => [version, profile.columns[0]?.label]);
  expect(await labels()).toEqual([
    [4, "three"],
    [2, "two"],
    [1, "one"],
  ]);
  await undo(left, "2026-06-01");
  await undo(right, "2026-06-01");
  expect(await labels()).toEqual([
    [2, "two"],
    [1, "one"],
  ]);
  await importing(layout("it-p", "five"));
  expect((await labels())[0]).toEqual([5, "five"]);
  expect(await profilesOf(store.db, "it-q")).toMatchObject([{ version: 1, profile: layout("it-q", "other") }]);
  expect(await importsInForce(store.db, "profiles")).toHaveLength(2);
});
