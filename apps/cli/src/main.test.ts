import { chmod, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonOf } from "./fixture/said.ts";
import { startProgram } from "./fixture/start-program.ts";

let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "coop-census-main-")));
  // As root, the user that runs Postgres must be able to pass.
  await chmod(folder, 0o755);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const nowhere = "postgres://census:secret@127.0.0.1:1/census";

test("help goes to standard output and is no failure", async () => {
  const { exit, out, err } = await startProgram(["--help"]).ended;
  expect(exit).toBe(0);
  expect(err).toBe("");
  for (const word of ["demo", "up", "network", "submit", "figures", "edition", "doctor", "Exit codes", "First steps"]) {
    expect(out).toContain(word);
  }
});

test("a wrong word is told on standard error with what to do, and ends with 2", async () => {
  const { exit, out, err } = await startProgram(["submision"]).ended;
  expect(exit).toBe(2);
  expect(out).toBe("");
  expect(err).toContain("Did you mean submission?");
  expect(err).toContain("→ census --help says what it takes.");
});

test("a database that cannot be reached ends with 3, an id that is found in the log, and a cure", async () => {
  const home = join(folder, "home");
  const { exit, out, err } = await startProgram(["round", "list"], { DATABASE_URL: nowhere, CENSUS_HOME: home }).ended;
  expect(exit).toBe(3);
  expect(out).toBe("");
  expect(err).toMatch(/database cannot be reached/);
  expect(err).toMatch(/→ .*DATABASE_URL/);
  expect(err).not.toContain("secret");
  const [, id = "none", log = "none"] = /has the id ([0-9a-f]{12}); (\S+) says more/.exec(err) ?? [];
  expect(await readFile(log, "utf8")).toContain(id);
});

test("where there is no data folder, the log of a fault is on standard error and the answer is still one document", async () => {
  const variables = { DATABASE_URL: nowhere, SHELF_URL: `file://${folder}/shelf` };
  const said = await startProgram(["submissions", "--json"], variables).ended;
  expect(said.exit).toBe(3);
  expect(jsonOf(said)).toMatchObject({ error: { code: "store/unreachable", faultId: expect.any(String) as unknown } });
  expect(said.err).toContain("a command ended with a fault");
});

test("a data folder that cannot be reached is wrong usage, in words", async () => {
  const { exit, out, err } = await startProgram(["round", "list"], { CENSUS_HOME: "/proc/census" }).ended;
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain("The data folder /proc/census (from CENSUS_HOME) cannot be used");
  expect(err).toContain("→ Set CENSUS_HOME");
});

test("all mistakes in the environment are told at once, by name and never by value", async () => {
  const variables = { DATABASE_URL: "mysql://hidden", CENSUS_PORT: "hidden", CENSUS_HOME: folder };
  const { exit, err } = await startProgram(["round", "list"], variables).ended;
  expect(exit).toBe(2);
  expect(err).toContain("DATABASE_URL: It must be");
  expect(err).toContain("CENSUS_PORT: It must be");
  expect(err).not.toContain("hidden");
});
