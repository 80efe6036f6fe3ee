import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeDatabase } from "@coop-census/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { containing } from "./fixture/containing.ts";
import { useIngest } from "./fixture/use-ingest.ts";
import { chunkOf, headOf, openWire } from "./fixture/wire.ts";

const ingest = useIngest();
const soon = { timeout: 60_000, interval: 20 };

const start = (environment: Readonly<Record<string, string>>) => {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: { PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const exited = once(child, "exit").then(([code]: unknown[]) => code);
  const listening = async (): Promise<string> => {
    await vi.waitFor(() => expect(said).toContain("The upload API listens"), soon);
    return /"url":"([^"]+)"/.exec(said)?.[1] ?? "";
  };
  return { child, exited, listening, log: () => said };
};

const shelfOf = async (): Promise<{ readonly SHELF_URL: string; readonly CENSUS_PORT: string }> => {
  const folder = await mkdtemp(join(tmpdir(), "census-ingest-main-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { SHELF_URL: pathToFileURL(folder).href, CENSUS_PORT: "0" };
};

test("without DATABASE_URL it says what to do and ends with 2", async () => {
  const { exited, log } = start(await shelfOf());
  expect(await exited).toBe(2);
  expect(JSON.parse(log())).toMatchObject({ code: "ingest/no-database", cure: containing("census up") });
});

test("an environment that is wrong is told at once, without its values, and ends with 2", async () => {
  const { exited, log } = start({ CENSUS_PORT: "many", DATABASE_URL: "mysql://census:hidden@db/census" });
  expect(await exited).toBe(2);
  const { details } = JSON.parse(log()) as { details: { where: string }[] };
  expect(details.map(({ where }) => where).sort()).toEqual(["CENSUS_PORT", "DATABASE_URL"]);
  expect(log()).not.toContain("hidden");
});

test("a database that does not answer ends it with 3, and the log hides the password", async () => {
  const { exited, log } = start({ ...(await shelfOf()), DATABASE_URL: "postgres://census:hidden@127.0.0.1:9/census" });
  expect(await exited).toBe(3);
  expect(log()).toContain("store/unreachable");
  expect(log()).not.toContain("hidden");
});

test("it migrates an empty database and is ready; at SIGTERM it ends with 0", async () => {
  const database = await makeDatabase();
  const { child, exited, listening } = start({ ...(await shelfOf()), DATABASE_URL: database.url });
  const url = await listening();
  expect(await (await fetch(new URL("/readyz", url))).json()).toEqual({ status: "ready", missing: [] });
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
  await database.drop();
});

test("an upload that was begun before SIGTERM is finished and acknowledged; a stream of events ends; nothing new is let in", async () => {
  const { child, exited, listening } = start({ ...(await shelfOf()), DATABASE_URL: ingest.databaseUrl });
  const url = await listening();
  const query = "organisation=it-legacoop&year=2022";
  const first = await openWire(url);
  // The days of the test's rounds are not those of the clock on the wall.
  await ingest.db.updateTable("round").set({ acceptedUntil: "2199-12-31" }).execute();
  first.write(headOf(["Content-Length: 4"], query));
  first.write("a;b\n");
  const submission = /"submission":"([^"]+)"/.exec(await first.until("isNew"))?.[1] ?? "";
  const events = await openWire(url);
  const get = headOf([], query).replace(/^POST [^ ]+/, `GET /api/v1/submissions/${submission}/events`);
  events.write(get);
  await events.until("event: state");
  const upload = await openWire(url);
  upload.write(headOf(["Transfer-Encoding: chunked", "Expect: 100-continue"], `${query}&reason=ERR`));
  await upload.until("100 Continue");
  upload.write(chunkOf("the first half, "));
  child.kill("SIGTERM");
  expect(await events.closed).toMatch(/\r\n0\r\n\r\n$/);
  await expect(openWire(url)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  upload.write(`${chunkOf("the second")}${chunkOf("")}`);
  expect(await upload.closed).toContain("HTTP/1.1 202 ");
  expect(await exited).toBe(0);
});

test("a port that another program has is named, and ends it with 2", async () => {
  const { port } = new URL(ingest.url);
  const { exited, log } = start({ ...(await shelfOf()), DATABASE_URL: ingest.databaseUrl, CENSUS_PORT: port });
  expect(await exited).toBe(2);
  expect(log()).toContain("ingest/port-taken");
  expect(log()).toContain(`port ${port}`);
});
