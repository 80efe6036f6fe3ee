import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshHome, makeFreshHome } from "../home/fresh-home.ts";
import { openLog } from "./open-log.ts";
import { reportFault } from "./report-fault.ts";

let place: FreshHome;

beforeAll(async () => {
  place = await makeFreshHome(openLog({ level: "silent" }));
});

afterAll(async () => {
  await place.remove();
});

const linesOf = async (path: string) =>
  (await readFile(path, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

test("secrets are hidden wherever they stand, and each line stays JSON", async () => {
  const path = join(place.path, "secrets.log");
  const log = openLog({ level: "info", destination: path });
  log.info({ password: "hunter2", deep: { list: [{ apiKey: 'hun"ter2', session_token: "hunter2" }] } }, "fields");
  log.info({ url: "postgres://census:hunter2@127.0.0.1/census" }, "redis://:hunter2@queue and rediss://u:hun:ter2@q/0");
  log.info({ body: JSON.stringify({ secret: "hunter2" }) }, "host=db password=hunter2 user=x");
  log.error({
    err: new Error("postgres://census:hunter2@db refused"),
    headers: { Authorization: "Bearer hunter2hunter2" },
  });
  log.info("Authorization was: Bearer hunter2hunter2");
  const written = await readFile(path, "utf8");
  expect(written).not.toMatch(/hun\W*ter2/);
  const lines = await linesOf(path);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatchObject({ password: "***", deep: { list: [{ apiKey: "***", session_token: "***" }] } });
  expect(lines[1]).toMatchObject({ url: "postgres://census:***@127.0.0.1/census" });
});

test("what is not secret stays as it is", async () => {
  const path = join(place.path, "plain.log");
  openLog({ level: "info", destination: path }).info(
    { url: "http://127.0.0.1:8080/a@b", tokens: 3, at: "12:30" },
    "a: b",
  );
  expect(await linesOf(path)).toEqual([
    expect.objectContaining({ url: "http://127.0.0.1:8080/a@b", tokens: 3, at: "12:30", msg: "a: b" }),
  ]);
});

test("a fault gets an id under which it stands in the log, with its causes", async () => {
  const path = join(place.path, "fault.log");
  const log = openLog({ level: "error", destination: path });
  const fault = new Error("outer", { cause: new Error("inner") });
  const ids = [reportFault(log, "a job ended with a fault", fault), reportFault(log, "again", fault)];
  expect(ids[0]).toMatch(/^[0-9a-f]{12}$/);
  expect(ids[0]).not.toBe(ids[1]);
  const lines = await linesOf(path);
  expect(lines).toMatchObject(ids.map((faultId) => ({ faultId, err: { type: "Error" } })));
  expect(JSON.stringify(lines[0])).toContain("caused by: Error: inner");
});

test("what is below the level is not written", async () => {
  const path = join(place.path, "level.log");
  const log = openLog({ level: "warn", destination: path });
  log.info("no");
  log.warn("yes");
  expect(await linesOf(path)).toEqual([expect.objectContaining({ msg: "yes" })]);
});
