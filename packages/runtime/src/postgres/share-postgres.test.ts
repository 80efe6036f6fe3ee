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
  const { startPostgres, openLog } = await import(${JSON.stringify(join(import.meta.dirname, "..", "index.ts"))});
  const postgres = await startPostgres({ home: process.argv[1], log: openLog({ level: "silent" }) });
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

test("simultaneous first starts share one server, and the last to leave stops it", async () => {
  const others = [startElsewhere(), startElsewhere()];
  const here = await startPostgres({ home: home.path, log });
  expect(await Promise.all(others.map(({ port }) => port))).toEqual([here.port, here.port]);
  const postmaster = await findPostmaster(data);
  await here.stop();
  await others[0]?.leave();
  expect(await findPostmaster(data)).toEqual(postmaster);
  await others[1]?.leave();
  expect(await findServerProcesses(data)).toEqual([]);
});

test("a process that was killed leaves the server to the next, and no longer counts as one of its users", async () => {
  const killed = startElsewhere();
  const port = await killed.port;
  const postmaster = await findPostmaster(data);
  killed.process.kill("SIGKILL");
  await once(killed.process, "exit");
  expect(await findPostmaster(data)).toEqual(postmaster);
  const next = await startPostgres({ home: home.path, log });
  expect(next.port).toBe(port);
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
