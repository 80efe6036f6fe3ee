import { confirmReading, threadReader } from "@coop-census/checking";
import type { Profile } from "@coop-census/contracts";
import {
  decide,
  findingsOf,
  readCells,
  readingOf,
  recordImport,
  requestAttempt,
  requestNational,
  saveProfiles,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { writeWorkbook } from "../../../../packages/intake/src/sample/write-workbook.ts";
import { importSamples } from "../fixture/import-samples.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";
import { enterprise, registerHeader, registerOf, registerProfile } from "../fixture/register.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

const open = async (profiles: readonly Profile[]): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader });
  onTestFinished(() => census.close());
  await importSamples(census, ["network", "rates", "overlaps"]);
  await withTransaction(census.db, async (tx) => {
    const at = new Date(census.clock.now());
    await saveProfiles(tx, await recordImport(tx, { kind: "profiles", files: [], actor: "local", at }), [...profiles]);
  });
  return census;
};

const csv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from([registerHeader, ...rows].map((fields) => `${fields.join(";")}\r\n`).join(""));

const many = (count: number) => Array.from({ length: count }, (_, number) => enterprise(number));

const send = async (census: TestCensus, bytes: Buffer, name = "registre.csv"): Promise<string> => {
  const id = await census.receive({ ...registerOf, name, bytes }, "ERR");
  await census.quiet();
  return id;
};

const stateOf = async ({ db }: TestCensus, id: string) => (await submissionById(db, id))?.state;

const figure = async ({ db }: TestCensus, indicator: string): Promise<string | null> => {
  const place = { year: registerOf.year, geo: "WORLD", type: "ALL_COOP", activity: "_T", indicator };
  return (await readCells(db, place))[0]?.value ?? null;
};

test("a list of 30,000 enterprises that nobody knows is proposed, confirmed and counted", async () => {
  const census = await open([]);
  const id = await send(census, csv(many(30_000)));
  expect(await stateOf(census, id)).toBe("needs-answer");
  const reading = await readingOf(census.db, id);
  expect(reading?.proposal.profile.kind).toBe("register");
  const choices = reading?.proposal.choices.filter(({ certainty }) => certainty === "open") ?? [];
  const submission = await submissionById(census.db, id);
  if (submission === null) throw new Error("it was sent");
  const actor = {
    id: "local",
    name: "local",
    roles: ["operator" as const],
    organisation: null,
    createdAt: new Date(0),
    disabledAt: null,
  };
  const answers = new Map([
    ["column", "WRK_TOTAL"],
    ["default", "AFF"],
    ["roll-up-scope", "AFF"],
  ]);
  const corrections = choices.map(({ about, subject }) => ({ about, subject, value: answers.get(about) ?? "" }));
  await confirmReading(census, { submission, actor, corrections });
  await census.quiet();
  expect(await stateOf(census, id)).toBe("accepted");
  expect([await figure(census, "ENT_TOTAL"), await figure(census, "WRK_TOTAL")]).toEqual(["30000", "300000"]);
});

test("a register in a workbook is counted like the same as text", async () => {
  const census = await open([registerProfile]);
  const rows = [registerHeader, ...many(2_000)].map((fields) =>
    fields.map((text) => ({ kind: "text" as const, text })),
  );
  const bytes = writeWorkbook([{ name: "Registre", rows }], { inline: false, references: true });
  const id = await send(census, bytes, "registre.xlsx");
  expect(await stateOf(census, id)).toBe("accepted");
  expect(await figure(census, "ENT_TOTAL")).toBe("2000");
  const kept = await census.db
    .selectFrom("registerRow")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("submission", "=", id)
    .executeTakeFirst();
  expect(kept?.count).toBe(2_000);
});

test("of a repeated identifier the row that is released counts, also after a further check, and the other stays out", async () => {
  const census = await open([registerProfile]);
  const id = await send(census, csv([...many(10), enterprise(3, { 5: "90", 2: "75001" })]));
  expect([await figure(census, "ENT_TOTAL"), await figure(census, "WRK_TOTAL")]).toEqual(["9", "90"]);
  const held = (await findingsOf(census.db, id)).filter(({ code }) => code === "V22/repeated-identifier");
  expect(held.map(({ address }) => address.row)).toEqual([5, 12]);
  const submission = await submissionById(census.db, id);
  if (submission === null) throw new Error("it was sent");
  const say = async (row: number, decision: "release" | "keep-out"): Promise<void> => {
    const found = held.find(({ address }) => address.row === row);
    if (found === undefined) throw new Error("it is held");
    const at = new Date(census.clock.now());
    await withTransaction(census.db, async (tx) => {
      const { attempt, ordinal: finding } = found;
      await decide(tx, { submission: id, attempt, finding, decision, because: "asked them", actor: "local", at });
      await requestNational(tx, submission);
    });
    await census.quiet();
  };
  await say(12, "release");
  await say(5, "keep-out");
  expect([await figure(census, "ENT_TOTAL"), await figure(census, "WRK_TOTAL")]).toEqual(["10", "180"]);
  const at = new Date(census.clock.now());
  await withTransaction(census.db, (tx) => requestAttempt(tx, { submission: id, actor: "local", at }));
  await census.quiet();
  expect([await figure(census, "ENT_TOTAL"), await figure(census, "WRK_TOTAL")]).toEqual(["10", "180"]);
  await say(12, "keep-out");
  expect([await figure(census, "ENT_TOTAL"), await figure(census, "WRK_TOTAL")]).toEqual(["9", "90"]);
});

test("a register in UTF-16 or in an older encoding has the rows and figures of the same in UTF-8", async () => {
  const windows: Profile = { ...registerProfile, form: { ...registerProfile.form, encoding: "windows-1250" } };
  const rows = many(6_000);
  const wide = Buffer.from(`\uFEFF${csv(rows).toString()}`, "utf16le");
  // The letters of the list are the same in Latin 1 and in windows-1250.
  const narrow = Buffer.from(csv(rows).toString(), "latin1");
  const census = await open([windows]);
  for (const bytes of [csv(rows), wide, narrow]) {
    const id = await send(census, bytes);
    expect(await stateOf(census, id)).toBe("accepted");
    const names = await census.db
      .selectFrom("registerRow")
      .select("name")
      .where("submission", "=", id)
      .orderBy("row")
      .execute();
    expect(names.map(({ name }) => name)).toEqual(rows.map(([, name]) => name));
    expect([await figure(census, "ENT_TOTAL"), await figure(census, "WRK_TOTAL")]).toEqual(["6000", "60000"]);
  }
});
