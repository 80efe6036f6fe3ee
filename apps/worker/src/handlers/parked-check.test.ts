import { parseNetwork } from "@coop-census/census";
import type { Reader } from "@coop-census/checking";
import { threadReader } from "@coop-census/checking";
import { PermanentFault } from "@coop-census/contracts";
import {
  findingsOf,
  openAttempt,
  readCells,
  recordImport,
  requestAttempt,
  saveNetwork,
  submissionById,
  withTransaction,
} from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { importSamples } from "../fixture/import-samples.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";
import { readRecords } from "../fixture/read-records.ts";
import { findSample } from "../fixture/samples.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

const year = 2021;
const american = findSample("us-usfwc_2021.csv");

const open = async (reading: Reader): Promise<TestCensus> => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  const census = await openCensus(postgres, { reader: reading });
  onTestFinished(() => census.close());
  await importSamples(census);
  return census;
};

const askAgain = ({ db, clock }: TestCensus, submission: string): Promise<number> =>
  withTransaction(db, (tx) => requestAttempt(tx, { submission, actor: "local", at: new Date(clock.now()) }));
const stateOf = async ({ db }: TestCensus, id: string) => (await submissionById(db, id))?.state;
const world = async ({ db }: TestCensus): Promise<string | undefined> =>
  (await readCells(db, { year, geo: "WORLD", type: "ALL_COOP", indicator: "WRK_TOTAL" }))[0]?.value;

test("a fault during a further check takes nothing out of the census", async () => {
  let isBroken = false;
  const census = await open({
    ...reader,
    read: (file) => {
      if (isBroken) throw new PermanentFault("read/broken", "the reader does not start");
      return reader.read(file);
    },
  });
  const submission = await census.receive(american);
  await census.quiet();
  expect(await world(census)).toBe("4732");
  isBroken = true;
  await askAgain(census, submission);
  await vi.waitUntil(async () => (await openAttempt(census.db, submission))?.isParked === true, { timeout: 60_000 });
  expect(await stateOf(census, submission)).toBe("accepted");
  await census.handlers.national({ year, country: "US" });
  expect(await world(census)).toBe("4732");
  isBroken = false;
  const attempt = await askAgain(census, submission);
  await census.handlers.validate({ submission, attempt });
  expect([await stateOf(census, submission), await openAttempt(census.db, submission)]).toEqual(["accepted", null]);
});

test("a return of an organisation that the roster does not know any more is rejected in words", async () => {
  const census = await open(reader);
  const submission = await census.receive(american);
  await census.quiet();
  const network = parseNetwork(readRecords("network.csv"));
  if (!network.ok) throw new Error(JSON.stringify(network.mistakes));
  const { organisations, affiliations, ...rest } = network.value;
  await withTransaction(census.db, async (tx) => {
    const at = new Date(census.clock.now() + 1000);
    const id = await recordImport(tx, { kind: "network", files: [], actor: "local", at });
    await saveNetwork(tx, id, {
      ...rest,
      organisations: organisations.filter((one) => one.id !== american.organisation),
      affiliations: affiliations.filter((one) => one.organisation !== american.organisation),
    });
  });
  await askAgain(census, submission);
  await census.quiet();
  expect(await stateOf(census, submission)).toBe("rejected");
  expect(await findingsOf(census.db, submission)).toMatchObject([
    { code: "V01/unknown-organisation", severity: "ERROR", params: { organisation: american.organisation } },
  ]);
});
