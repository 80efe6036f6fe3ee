import { chmod, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { type StartedProgram, startProgram } from "../fixture/start-program.ts";
import { repository } from "../fixture/use-census.ts";

let home: string;
let variables: Readonly<Record<string, string>>;
let up: StartedProgram;

const patient = { timeout: 60_000, interval: 50 };
const run = (...words: readonly string[]) => startProgram(words, variables).ended;

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "coop-census-up-")));
  // As root, the user that runs Postgres must be able to pass.
  await chmod(home, 0o755);
  variables = { CENSUS_HOME: home, CENSUS_PORT: "0", CENSUS_CONSOLE_PORT: "0", INIT_CWD: repository };
  up = startProgram(["up"], variables);
  await vi.waitUntil(() => up.err().includes("The census is up.") || up.process.exitCode !== null, patient);
});

afterAll(async () => {
  up.process.kill("SIGKILL");
  await rm(home, { recursive: true, force: true });
});

const address = (what: string): string => new RegExp(`${what} +(http\\S+)`).exec(up.err())?.[1] ?? "";

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(home, "postgres/data/postmaster.pid"), "utf8")).split("\n")[0]);

test("it says where everything is, and other commands join its database", async () => {
  const running = await postmaster();
  expect((await run("network", "import", "samples/network.csv")).exit).toBe(0);
  expect((await run("profiles", "import", "samples/manifest.csv", "samples/header_map.csv")).exit).toBe(0);
  expect((await run("round", "open", "2021", "--accepted-until", "2199-12-31")).exit).toBe(0);
  expect(await postmaster()).toBe(running);
  const queues = await fetch(address("queues"));
  expect(queues.status).toBe(200);
  const doctor = await run("doctor");
  expect(doctor.exit).toBe(0);
  expect(doctor.out).toMatch(/✓ database \(built in\)[\s\S]*✓ rounds: open: 2021[\s\S]*✓ queues/);
});

test("a return that is sent over HTTP is checked and counts", async () => {
  await run("actor", "add", "usfwc", "--name", "USFWC", "--role", "uploader", "--org", "us-usfwc");
  const made = await run("actor", "key", "usfwc", "--json");
  const key = /"key": "(\w[\w-]+)"/.exec(made.out)?.[1] ?? "";
  const form = new FormData();
  form.set("organisation", "us-usfwc");
  form.set("year", "2021");
  const bytes = await readFile(join(repository, "samples/submissions/2021/us-usfwc_2021.csv"));
  form.set("file", new Blob([bytes]), "us-usfwc_2021.csv");
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(address("upload API"), { method: "POST", headers, body: form });
  expect(answer.status).toBe(202);
  await vi.waitFor(async () => {
    const figures = await run("figures", "--year", "2021", "--geo", "WORLD", "--indicator", "WRK_TOTAL", "--json");
    expect(jsonOf(figures)).toMatchObject({ isCurrent: true, cells: [{ value: 4732 }, { value: 4732 }, {}] });
  }, patient);
});

test("a second one on a port that is taken says so, and leaves the first as it is", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const taken = server.address();
  const port = taken !== null && typeof taken === "object" ? taken.port : 0;
  try {
    const second = await startProgram(["up"], { ...variables, CENSUS_PORT: String(port) }).ended;
    expect(second.exit).toBe(2);
    expect(second.err).toContain(`Another program listens on port ${port} already`);
    expect(second.err).toContain("→ End it, or give the upload API another port with CENSUS_PORT.");
    expect((await run("round", "list")).exit).toBe(0);
  } finally {
    server.close();
  }
});

test("Ctrl-C ends it in order: what was begun is finished, Postgres stops last, nothing is left", async () => {
  const running = await postmaster();
  up.process.kill("SIGINT");
  const { exit, out } = await up.ended;
  expect([exit, out]).toEqual([0, "The census has ended.\n"]);
  expect(() => process.kill(running, 0)).toThrow("ESRCH");
  const after = await run("submissions", "--json");
  expect(jsonOf(after)).toMatchObject({ submissions: [{ organisation: "us-usfwc", state: "accepted" }] });
});
