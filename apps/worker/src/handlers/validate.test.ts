import { responseOf } from "@coop-census/census";
import { threadReader } from "@coop-census/checking";
import {
  answerSubmission,
  attemptsOf,
  decide,
  enqueue,
  findingsOf,
  moveSubmission,
  observationsOf,
  readCells,
  readingOf,
  requestAttempt,
  settleSubmission,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { alterFile } from "../fixture/alter-file.ts";
import { importSamples, type SampleImport } from "../fixture/import-samples.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";
import { findSample } from "../fixture/samples.ts";
import { readYearInputs } from "../roll-up/year-inputs.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

const year = 2021;
const actor = "local";
const american = findSample("us-usfwc_2021.csv");
const corrected = alterFile(american, { "4,732": "4,800" });
/** The workers are no number of any form: an ERROR on their cell. */
const doubtful = alterFile(american, { '"4,732"': '"4,7,32"', "612": "613" });
const unreadable = { ...american, bytes: Buffer.from("%PDF-1.7\n") };

const open = async (imports?: readonly SampleImport[]): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader });
  onTestFinished(() => census.close());
  await importSamples(census, imports);
  return census;
};

const now = ({ clock }: TestCensus): Date => new Date(clock.now());
const stateOf = async ({ db }: TestCensus, id: string) => (await submissionById(db, id))?.state;

/** What the main series says of all cooperatives in a country; null where nobody gave it. */
const figure = async ({ db }: TestCensus, geo: string, indicator: string): Promise<string | null> => {
  const [cell] = await readCells(db, { year, geo, type: "ALL_COOP", indicator });
  return cell?.value ?? null;
};

const send = async (census: TestCensus, file: Parameters<TestCensus["receive"]>[0]): Promise<string> => {
  const id = await census.receive(file, "ERR");
  await census.quiet();
  return id;
};

const recheck = async (census: TestCensus, submission: string): Promise<void> => {
  await withTransaction(census.db, (tx) => requestAttempt(tx, { submission, actor, at: now(census) }));
  await census.quiet();
};

const everything = async ({ db }: TestCensus) =>
  Promise.all([
    db.selectFrom("submission").selectAll().orderBy("id").execute(),
    db.selectFrom("attempt").selectAll().orderBy("submission").orderBy("number").execute(),
    db.selectFrom("finding").selectAll().orderBy("submission").orderBy("attempt").orderBy("ordinal").execute(),
    db.selectFrom("observation").selectAll().orderBy("submission").orderBy("attempt").orderBy("ordinal").execute(),
    db.selectFrom("audit").selectAll().orderBy("id").execute(),
    db.selectFrom("outbox").selectAll().orderBy("id").execute(),
    readCells(db, { year }),
  ]);

describe("a check", () => {
  test("that is done again after it has ended changes nothing", async () => {
    const census = await open();
    const submission = await send(census, american);
    const before = await everything(census);
    census.clock.advance(60_000);
    await census.handlers.validate({ submission, attempt: 1 });
    await census.quiet();
    expect(await everything(census)).toEqual(before);
  });

  test("that several do at once is written once", async () => {
    const census = await open();
    const submission = await census.receive(american);
    const again = () => census.handlers.validate({ submission, attempt: 1 });
    await Promise.all([again(), again(), again()]);
    await census.quiet();
    const observations = await observationsOf(census.db, submission);
    expect(observations.map(({ observation }) => observation.indicator).sort()).toEqual([
      "ENT_TOTAL",
      "TURN",
      "WRK_TOTAL",
    ]);
    expect(await attemptsOf(census.db, submission)).toMatchObject([{ number: 1, outcome: "accepted" }]);
    expect(await figure(census, "US", "WRK_TOTAL")).toBe("4732");
  });

  test("of a submission that is gone does nothing", async () => {
    const census = await open();
    const before = await everything(census);
    await census.handlers.validate({ submission: "us-usfwc-2021-000000000000", attempt: 1 });
    expect(await everything(census)).toEqual(before);
  });

  test("that found no profile can be made again when there is one; the first stays on record", async () => {
    const census = await open(["network", "rates", "overlaps"]);
    const submission = await send(census, american);
    expect(await stateOf(census, submission)).toBe("needs-answer");
    expect(await readingOf(census.db, submission)).toMatchObject({ preview: { rowCount: 1 } });
    expect(await observationsOf(census.db, submission)).toEqual([]);
    expect(await figure(census, "US", "WRK_TOTAL")).toBeNull();
    await importSamples(census, ["profiles"]);
    await recheck(census, submission);
    expect(await stateOf(census, submission)).toBe("accepted");
    expect(await figure(census, "US", "WRK_TOTAL")).toBe("4732");
    expect(await attemptsOf(census.db, submission)).toMatchObject([
      { number: 1, outcome: "needs-answer", profileVersion: null },
      { number: 2, outcome: "accepted", profileVersion: 1 },
    ]);
    expect(await findingsOf(census.db, submission, 1)).toMatchObject([
      { code: "V01/unconfirmed-layout", severity: "ERROR" },
    ]);
  });
});

describe("of two files of one organisation and year", () => {
  test("the newer takes the place of the older when it is accepted", async () => {
    const census = await open();
    const older = await send(census, american);
    const newer = await send(census, corrected);
    expect([await stateOf(census, older), await stateOf(census, newer)]).toEqual(["superseded", "accepted"]);
    expect((await submissionById(census.db, newer))?.supersedes).toBe(older);
    expect(await figure(census, "US", "WRK_TOTAL")).toBe("4800");
    expect(await figure(census, "WORLD", "WRK_TOTAL")).toBe("4800");
  });

  test("the older counts on while the newer is rejected", async () => {
    const census = await open();
    const older = await send(census, american);
    const newer = await send(census, unreadable);
    expect([await stateOf(census, older), await stateOf(census, newer)]).toEqual(["accepted", "rejected"]);
    expect(await figure(census, "US", "WRK_TOTAL")).toBe("4732");
  });

  test("the older counts on until the newer, which needs an answer, is accepted without what was refused", async () => {
    const census = await open();
    const older = await send(census, american);
    const newer = await send(census, doubtful);
    expect([await stateOf(census, older), await stateOf(census, newer)]).toEqual(["accepted", "needs-answer"]);
    expect(await figure(census, "US", "ENT_TOTAL")).toBe("612");
    expect(await figure(census, "US", "WRK_TOTAL")).toBe("4732");
    await withTransaction(census.db, async (tx) => {
      const because = { body: "the workers are not known", actor, at: now(census) };
      await answerSubmission(tx, { submission: newer, kind: "accept-without", ...because });
      await settleSubmission(tx, { submission: newer, outcome: "accepted", actor, at: now(census) });
      await enqueue(tx, "national", { year, country: "US" });
    });
    await census.quiet();
    expect([await stateOf(census, older), await stateOf(census, newer)]).toEqual(["superseded", "accepted"]);
    expect(await figure(census, "US", "ENT_TOTAL")).toBe("613");
    expect(await figure(census, "US", "WRK_TOTAL")).toBeNull();
    expect(await figure(census, "WORLD", "WRK_TOTAL")).toBeNull();
  });

  test("the older never wins, however late its check ends", async () => {
    const census = await open();
    const older = await send(census, american);
    const newer = await send(census, corrected);
    await recheck(census, older);
    expect([await stateOf(census, older), await stateOf(census, newer)]).toEqual(["superseded", "accepted"]);
    expect(await figure(census, "US", "WRK_TOTAL")).toBe("4800");
  });
});

test("a return that needs an answer adds nothing to any figure", async () => {
  const census = await open();
  const submission = await send(census, doubtful);
  expect(await stateOf(census, submission)).toBe("needs-answer");
  expect(await readCells(census.db, { year })).toEqual([]);
});

test("a return that is withdrawn leaves every figure, up to the world", async () => {
  const census = await open();
  const submission = await send(census, american);
  const french = await send(census, findSample("fr-cgscop_2021.xlsx"));
  expect(await figure(census, "WORLD", "WRK_TOTAL")).toBe(String(4_732 + 71_084));
  await withTransaction(census.db, async (tx) => {
    const move = { from: "accepted", to: "withdrawn", actor, at: now(census), because: "sent by mistake" } as const;
    await moveSubmission(tx, { submission, ...move });
    await enqueue(tx, "national", { year, country: "US" });
  });
  await census.quiet();
  expect(await stateOf(census, french)).toBe("accepted");
  expect(await readCells(census.db, { year, geo: ["US", "AME_NA", "AME"] })).toEqual([]);
  expect(await figure(census, "WORLD", "WRK_TOTAL")).toBe("71084");
});

test("an organisation that has nothing to report has answered, and adds nothing", async () => {
  const census = await open();
  const submission = await send(census, { ...american, bytes: null });
  expect(await stateOf(census, submission)).toBe("accepted");
  expect(await observationsOf(census.db, submission)).toEqual([]);
  expect(await readCells(census.db, { year })).toEqual([]);
  const inputs = await readYearInputs(census.db, year);
  if (inputs === null) throw new Error("there is no roster");
  const response = responseOf({ ...inputs, geo: "WORLD", series: "main" });
  expect([response.answered, response.answeredEntTotal]).toEqual([["us-usfwc"], []]);
});

test("a held cell stays out until a decision releases it, and leaves again when a later one keeps it out", async () => {
  const census = await open();
  const submission = await send(census, findSample("it-legacoopsociali_2021_turnover-unit.csv"));
  expect(await stateOf(census, submission)).toBe("accepted");
  const held = (await findingsOf(census.db, submission)).find(({ severity }) => severity === "HOLD");
  expect(held).toMatchObject({ rule: "V14", indicator: "TURN", raw: "3.700" });
  const decideOn = async (decision: "release" | "keep-out"): Promise<void> => {
    await withTransaction(census.db, async (tx) => {
      const because = { because: "the federation was asked", actor, at: now(census) };
      await decide(tx, { submission, attempt: 1, finding: held?.ordinal ?? -1, decision, ...because });
      await enqueue(tx, "national", { year, country: "IT" });
    });
    await census.quiet();
  };
  expect(await figure(census, "IT", "ENT_TOTAL")).toBe("2700");
  expect(await figure(census, "WORLD", "TURN")).toBeNull();
  await decideOn("release");
  expect(await figure(census, "IT", "TURN")).toBe("3700000000000");
  expect(await figure(census, "WORLD", "TURN")).toBe("3700000000000");
  await decideOn("keep-out");
  expect(await figure(census, "WORLD", "TURN")).toBeNull();
  expect(await figure(census, "WORLD", "ENT_TOTAL")).toBe("2700");
});

test("a file with more rows than a summary return can have is rejected at once, and says so", async () => {
  const census = await open();
  const [header = "", row = ""] = Buffer.from(american.bytes).toString("utf8").split(/\r?\n/);
  const bytes = Buffer.from(`${header}\n${`${row}\n`.repeat(20_001)}`);
  const id = await census.receive({ ...american, bytes });
  await census.quiet();
  expect((await submissionById(census.db, id))?.state).toBe("rejected");
  const found = await findingsOf(census.db, id);
  expect(found.map(({ code, params }) => [code, params["limit"], params["value"]])).toEqual([
    ["V01/limit", "rows", "20000"],
  ]);
});
