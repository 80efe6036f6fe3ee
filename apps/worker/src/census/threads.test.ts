import { threadReader } from "@coop-census/checking";
import {
  type Actor,
  actOnThread,
  actorById,
  type Edition,
  listThreads,
  readCells,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { editionFolder } from "../edition/edition-folder.ts";
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

const send = async (census: TestCensus, year: number, enterprises: number, workers: number): Promise<string> => {
  const figures = { ENT_TOTAL: enterprises, WRK_TOTAL: workers };
  const id = await census.receive(jsonReturn("fr-cgscop", year, figures), "ERR");
  await census.quiet();
  return id;
};

/** The flags of workers and enterprises of the world. */
const flagsOf = async ({ db }: TestCensus, year: number) => {
  const cells = await readCells(db, { year, geo: "WORLD", type: "ALL_COOP", activity: "_T" });
  return Object.fromEntries(cells.map(({ indicator, flags }) => [indicator, flags]));
};

const textsOf = async ({ shelf }: TestCensus, { id, manifestSha256 }: Edition) => {
  const files = await shelf.read(editionFolder(id, manifestSha256 ?? "not frozen"));
  return new Map((files ?? []).map(({ path, bytes }) => [path, Buffer.from(bytes).toString("utf8")]));
};

const local = async ({ db }: TestCensus): Promise<Actor> => {
  const actor = await actorById(db, "local");
  if (actor === null) throw new Error("there is a local actor");
  return actor;
};

const say = async (census: TestCensus, thread: number, act: "settle" | "reopen", text: string): Promise<void> => {
  const actor = await local(census);
  await withTransaction(census.db, (tx) =>
    actOnThread(tx, { thread, act, text, actor, at: new Date(census.clock.now()) }),
  );
  await census.quiet();
};

test("a doubt marks the figure up to the world until somebody answers, and the words travel with the edition", async () => {
  const census = await open();
  const id = await send(census, 2021, 100, 90_000);
  const [thread, ...more] = (await listThreads(census.db, { submission: id })).filter(({ doubts }) => doubts);
  if (thread === undefined) throw new Error("900 workers per enterprise are doubted");
  expect([thread.rule, more]).toEqual(["V15", []]);
  const flagged = await flagsOf(census, 2021);
  expect([flagged["WRK_TOTAL"]?.includes("U"), flagged["ENT_TOTAL"]?.includes("U")].filter(Boolean)).toHaveLength(1);
  const doubted = await census.build(2021);
  expect((await textsOf(census, doubted)).get("release-notes.md")).toMatch(/which is:\n\n- fr-cgscop V15/);
  await say(census, thread.id, "settle", "They are one group <b>of</b> plants.");
  expect(Object.values(await flagsOf(census, 2021)).join("")).not.toContain("U");
  const settled = await census.build(2021);
  expect(settled.manifestSha256).not.toBe(doubted.manifestSha256);
  const texts = await textsOf(census, settled);
  expect(texts.get("release-notes.md")).toMatch(/which is:\n\nNothing/);
  expect(texts.get("justifications.csv")?.trimEnd().split("\n")).toHaveLength(2);
  expect([...texts.values()].join("\n")).not.toMatch(/\blocal\b/);
  census.clock.advance(86_400_000);
  expect((await census.build(2021)).manifestSha256).toBe(settled.manifestSha256);
  await say(census, thread.id, "reopen", "Which group?");
  expect((await flagsOf(census, 2021))[thread.indicator ?? ""]).toContain("U");
}, 60_000);

test("what is said of a published value is not told where the return has another that is not", async () => {
  const census = await open();
  const id = await census.receive(
    {
      organisation: "fr-cgscop",
      year: 2021,
      name: "employees-apart.json",
      bytes: Buffer.from(
        JSON.stringify({
          format: "coop-census-return",
          version: 1,
          organisation: "fr-cgscop",
          year: 2021,
          referenceDate: "2021-12-31",
          publicAddress: "https://federation.example/figures",
          rows: [
            { type: "WORKER", values: { ENT_TOTAL: 300, WRK_TOTAL: 9000 } },
            { type: "WORKER", confidentiality: "C", values: { WRK_EMP: 4321 } },
          ],
        }),
      ),
    },
    "ERR",
  );
  await census.quiet();
  const [thread] = (await listThreads(census.db, { submission: id })).filter(({ rule }) => rule === "V08");
  if (thread === undefined) throw new Error("4,679 workers are nobody's");
  expect(thread.indicator).toBe("WRK_TOTAL");
  await say(census, thread.id, "settle", "The other 4,679 are members.");
  const edition = await census.build(2021);
  // A hash of so few words could be found by trying.
  expect(edition.inputs.justifications).toMatchObject([{ rule: "V08", textSha256: null }]);
  const texts = await textsOf(census, edition);
  expect(texts.get("justifications.csv")).toMatch(/V08,fr-cgscop/);
  const telling = [...texts].filter(([, text]) => /\b4[,.\s]?679\b/.test(text));
  expect(telling.map(([path]) => path)).toEqual([]);
}, 60_000);

test("what is found beside other years opens a thread, settles it when the neighbour changes, and marks the later figure alone", async () => {
  const census = await open();
  const later = await send(census, 2022, 100, 4_000);
  expect(Object.values(await flagsOf(census, 2022)).join("")).not.toContain("U");
  await send(census, 2021, 30, 1_200);
  const outside = async () =>
    (await listThreads(census.db, { submission: later })).map(({ place, rule, state, isGone }) =>
      [place, rule, state, isGone].join(" "),
    );
  expect(await outside()).toEqual(["outside V12 open false", "outside V12 open false"]);
  expect((await flagsOf(census, 2022))["ENT_TOTAL"]).toContain("U");
  expect((await flagsOf(census, 2021))["ENT_TOTAL"]).not.toContain("U");
  await send(census, 2021, 98, 3_900);
  expect(await outside()).toEqual(["outside V12 settled true", "outside V12 settled true"]);
  expect((await flagsOf(census, 2022))["ENT_TOTAL"]).not.toContain("U");
}, 60_000);
