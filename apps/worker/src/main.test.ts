import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openShelf } from "@coop-census/shelf";
import { attemptsOf, openStore, registerSubmission, requestAttempt, withTransaction } from "@coop-census/store";
import { makeDatabase, makeFakeClock } from "@coop-census/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { importSamples } from "./fixture/import-samples.ts";
import { findSample } from "./fixture/samples.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const clock = makeFakeClock();
const soon = { timeout: 60_000, interval: 20 };

/** The program with these variables and no others of the census; what it says is collected. */
const start = (variables: Readonly<Record<string, string>>): { program: ChildProcess; said(): string } => {
  const { PATH = "", HOME = "" } = process.env;
  const program = spawn(process.execPath, [main], {
    env: { PATH, HOME, ...variables },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void program.kill("SIGKILL"));
  let text = "";
  program.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return { program, said: () => text };
};

test("without a database the worker says what to set and ends with exit code 2", async () => {
  const { program, said } = start({});
  expect(await once(program, "close")).toEqual([2, null]);
  expect(said()).toContain("DATABASE_URL is not set");
});

test("on an empty database the worker starts, and at SIGTERM ends what it has begun, with exit code 0", async () => {
  const folder = await mkdtemp(join(tmpdir(), "coop-census-main-"));
  const database = await makeDatabase();
  const store = openStore(database.url);
  onTestFinished(async () => {
    await store.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const shelfUrl = pathToFileURL(folder).href;
  const { program, said } = start({ DATABASE_URL: database.url, SHELF_URL: shelfUrl });
  const ended = once(program, "close");
  await vi.waitUntil(() => said().includes("The worker works."), soon);

  const { db } = store;
  const shelf = openShelf(shelfUrl);
  await importSamples({ db, shelf, clock });
  const { organisation, year, bytes, name } = findSample("us-usfwc_2021.csv");
  const [header = "", row = ""] = Buffer.from(bytes).toString("utf8").split(/\r?\n/);
  // Long enough to be in hand when the signal comes.
  async function* long(): AsyncIterable<Uint8Array> {
    yield Buffer.from(`${header}\n${`${row}\n`.repeat(400)}`);
  }
  const kept = await shelf.keep(long(), 64_000_000);
  const receivedAt = new Date(clock.now());
  const id = await withTransaction(db, async (tx) => {
    const submission = await registerSubmission(tx, {
      organisation,
      year,
      fileName: name,
      ...kept,
      kind: "file",
      channel: "cli",
      actor: "local",
      receivedAt,
      reasonCode: null,
      reason: null,
    });
    await requestAttempt(tx, { submission: submission.id, actor: "local", at: receivedAt });
    return submission.id;
  });
  const attempt = async () => (await attemptsOf(db, id))[0];
  await vi.waitUntil(async () => (await attempt())?.startedAt instanceof Date, soon);
  const atSignal = await attempt();
  program.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(atSignal?.finishedAt).toBeNull();
  expect((await attempt())?.finishedAt).not.toBeNull();
  expect(said()).not.toMatch(/"level":(?:50|60)/);
});
