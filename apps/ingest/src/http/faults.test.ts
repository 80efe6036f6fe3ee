import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readinessAnswerSchema } from "@coop-census/contracts";
import { openLog } from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import { openStore } from "@coop-census/store";
import { makeDatabase } from "@coop-census/testing";
import { expect, onTestFinished, test } from "vitest";
import { ask, problemOf, receiptOf, send, usual } from "../fixture/ask.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";
import { startIngest } from "../start-ingest.ts";

const ingest = useIngest();

/** A further ingest, on whatever database and shelf. */
const start = async (databaseUrl: string, shelfUrl = pathToFileURL(join(ingest.folder, "shelf")).href) => {
  const folder = await mkdtemp(join(tmpdir(), "census-faults-"));
  const store = openStore(databaseUrl);
  const log = openLog({ level: "debug", destination: join(folder, "log") });
  const { clock } = ingest;
  const parts = { db: store.db, databaseUrl, shelf: openShelf(shelfUrl), clock, log, uploadLimit: 1_000 };
  const running = await startIngest(parts, { host: "127.0.0.1", port: 0 });
  onTestFinished(async () => {
    await running.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { url: running.url, store, readLog: () => readFile(join(folder, "log"), "utf8") };
};

const unreachable = "postgres://census:hidden@127.0.0.1:9/census";
// A file where a folder should be: nothing can be kept below it.
const noShelf = () => pathToFileURL(join(ingest.folder, "log", "shelf")).href;

test("a database that cannot be reached is a 503 with the time to try again and an id that the log has", async () => {
  const { url, readLog } = await start(unreachable);
  const answer = await send(url, {});
  expect(answer.headers.get("retry-after")).toBe("30");
  const problem = await problemOf(answer);
  expect(problem.status).toBe(503);
  expect(problem.faultId).toMatch(/^[0-9a-f]{12}$/);
  const log = await readLog();
  expect(log).toContain(problem.faultId);
  expect(log).toContain("store/unreachable");
  expect(JSON.stringify(problem)).not.toMatch(/postgres|ECONN|127\.0\.0\.1|hidden|\.ts/i);
  expect(log).not.toContain("hidden");
});

test("a pool that is gone is a 500 without a word of the inside", async () => {
  const { url, store, readLog } = await start(ingest.databaseUrl);
  await store.close();
  const problem = await problemOf(await ask(url, "/api/v1/submissions/x"));
  expect(problem).toMatchObject({ status: 500, title: "Unexpected fault" });
  expect(await readLog()).toContain(problem.faultId);
  expect(JSON.stringify(problem)).not.toMatch(/pool|\.ts|stack/i);
});

test("a shelf that takes nothing leaves no row behind", async () => {
  const { url, readLog } = await start(ingest.databaseUrl, noShelf());
  const before = await ingest.traces();
  const problem = await problemOf(await send(url, {}));
  expect(problem.status).toBe(503);
  expect(await readLog()).toContain(problem.faultId);
  expect(await ingest.traces()).toEqual(before);
});

test("what was sent while the database was away is taken when it is sent again", async () => {
  const away = await start(unreachable);
  await problemOf(await send(away.url, { body: "again" }));
  expect(await receiptOf(await send(ingest.url, { body: "again" }))).toMatchObject({ isNew: true });
});

test("ready: database and shelf answer, and nothing is left of the question", async () => {
  const before = await ingest.traces();
  const answer = await fetch(new URL("/readyz", ingest.url));
  expect(answer.status).toBe(200);
  expect(readinessAnswerSchema.parse(await answer.json())).toEqual({ status: "ready", missing: [] });
  expect(await ingest.traces()).toEqual(before);
});

test("not ready: all that is missing is named with its cure, and the process is healthy all the same", async () => {
  const { url } = await start(unreachable, noShelf());
  const answer = await fetch(new URL("/readyz", url));
  expect(answer.status).toBe(503);
  const { status, missing } = readinessAnswerSchema.parse(await answer.json());
  expect(status).toBe("not-ready");
  expect(missing.map(({ what }) => what)).toEqual(["database", "shelf"]);
  expect(JSON.stringify(missing)).not.toMatch(/hidden|127\.0\.0\.1|ENOTDIR/);
  expect(await (await fetch(new URL("/healthz", url))).json()).toEqual({ status: "ok" });
});

test("a database that nobody migrated is not ready", async () => {
  const empty = await makeDatabase();
  const { url, store } = await start(empty.url);
  expect((await fetch(new URL("/readyz", url))).status).toBe(503);
  await store.close();
  await empty.drop();
});

test("no key stands in the log, whatever was asked", async () => {
  const { url, readLog } = await start(ingest.databaseUrl);
  await receiptOf(await send(url, { query: { ...usual, reason: "ERR" }, body: "logged" }));
  await problemOf(await send(url, { query: { ...usual, year: "1999" } }));
  await problemOf(await send(url, { headers: { authorization: "Bearer cck_never-seen-before" } }));
  await problemOf(await send((await start(unreachable)).url, {}));
  const log = await readLog();
  expect(log).toContain("submission/no-round");
  for (const secret of [keyOf("anna"), "cck_", "Bearer"]) expect(log).not.toContain(secret);
});

test("a port that is taken is refused in words", async () => {
  const { db, databaseUrl, shelf, clock } = ingest;
  const log = openLog({ level: "silent" });
  const port = Number(new URL(ingest.url).port);
  const second = startIngest({ db, databaseUrl, shelf, clock, log, uploadLimit: 1 }, { host: "127.0.0.1", port });
  await expect(second).rejects.toMatchObject({ name: "Refusal", code: "ingest/port-taken" });
});
