import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FreshHome, makeFreshHome } from "../home/fresh-home.ts";
import { openLog } from "../log/open-log.ts";
import { findPostmaster } from "./find-postmaster.ts";
import { findServerProcesses } from "./find-server-processes.ts";
import { startPostgres } from "./start-postgres.ts";

const log = openLog({ level: "silent" });
let home: FreshHome;
let data: string;

beforeEach(async () => {
  home = await makeFreshHome(log);
  data = join(home.path, "postgres", "data");
});

afterEach(async () => {
  await home.remove();
});

// Another process: it says its port, stays until its input ends, and leaves.
const program = `
  const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, "start-postgres.ts"))});
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const postgres = await startPostgres({ home: process.argv[1], log });
  console.log(postgres.port);
  process.stdin.on("end", async () => { await postgres.stop(); }).resume();
`;

function startElsewhere(): { process: ChildProcess; port: Promise<number>; leave: () => Promise<void> } {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, home.path], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  return {
    process: child,
    port: once(createInterface(child.stdout), "line").then(([line]) => Number(line)),
    leave: async () => {
      child.stdin.end();
      expect(await exit).toEqual([0, null]);
    },
  };
}

test("simultaneous first starts share one server; who is killed no longer counts; the last to leave stops it", async () => {
  const others = [startElsewhere(), startElsewhere()] as const;
  const here = await startPostgres({ home: home.path, log });
  expect(await Promise.all(others.map(({ port }) => port))).toEqual([here.port, here.port]);
  const postmaster = await findPostmaster(data);
  expect(postmaster?.port).toBe(here.port);
  await here.stop();
  expect(await findPostmaster(data)).toEqual(postmaster);
  await others[0].leave();
  expect(await findPostmaster(data)).toEqual(postmaster);

  others[1].process.kill("SIGKILL");
  await once(others[1].process, "exit");
  expect(await findPostmaster(data)).toEqual(postmaster);
  const next = await startPostgres({ home: home.path, log });
  expect(await findPostmaster(data)).toEqual(postmaster);
  await next.stop();
  expect(await findServerProcesses(data)).toEqual([]);
});

test("being killed while the data are made leaves nothing that the next start stumbles over", async () => {
  const killed = startElsewhere();
  killed.port.catch(() => undefined);
  const exit = once(killed.process, "exit");
  const isMaking = async () =>
    (await readdir(join(home.path, "postgres")).catch(() => [])).some((name) => name.startsWith("initdb-"));
  while (!(await isMaking()));
  killed.process.kill("SIGKILL");
  await exit;
  expect(await readdir(join(home.path, "postgres"))).not.toContain("data");
  const next = await startPostgres({ home: home.path, log });
  await next.stop();
  expect(await readdir(data)).toContain("PG_VERSION");
});
