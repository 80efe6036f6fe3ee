import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshHome, makeFreshHome } from "../home/fresh-home.ts";
import { openLog } from "../log/open-log.ts";
import { sendSignal } from "../process/send-signal.ts";
import { findPostmaster } from "./find-postmaster.ts";
import { findServerProcesses } from "./find-server-processes.ts";
import { startPostgres } from "./start-postgres.ts";
import { withClient } from "./with-client.ts";
import { withPostgres } from "./with-postgres.ts";

const containing = (text: string): unknown => expect.stringContaining(text);

const log = openLog({ level: "silent" });
let root: FreshHome;
let home: string;
let data: string;

beforeAll(async () => {
  root = await makeFreshHome(log);
  // Spaces, and more than the 107 bytes that a socket path may have.
  home = join(root.path, "a home with spaces", "and a very long name ".repeat(6).trim());
  await mkdir(home, { recursive: true, mode: 0o711 });
  data = join(home, "postgres", "data");
});

afterAll(async () => {
  await root.remove();
});

const ask = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

test("it keeps what it has acknowledged, listens on loopback only and on no socket file", async () => {
  await withPostgres({ home, log }, async (postgres) => {
    const settings = await ask(
      postgres.url("census"),
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
              current_setting('server_encoding') as encoding, current_setting('server_version') as version`,
    );
    expect(settings).toEqual([
      { fsync: "on", commit: "on", listens: "127.0.0.1", sockets: "", encoding: "UTF8", version: containing("18.") },
    ]);
    expect(postgres.port).toBeLessThan(32_768);
  });
});

test("the password is asked for, and lies in one file that only its owner may read", async () => {
  await withPostgres({ home, log }, async (postgres) => {
    const wrong = new URL(postgres.url("census"));
    wrong.password = "guess";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
    const { password } = new URL(postgres.url("census"));
    const files = await readdir(join(home, "postgres"), { withFileTypes: true, recursive: true });
    const holders: string[] = [];
    for (const file of files.filter((entry) => entry.isFile())) {
      const path = join(file.parentPath, file.name);
      if ((await readFile(path)).includes(password)) holders.push(path);
    }
    expect(holders).toEqual([join(home, "postgres", "credentials.json")]);
    expect((await stat(holders[0] ?? "")).mode & 0o777).toBe(0o600);
  });
});

test("the server is neither root nor in the process group that Ctrl-C reaches", async () => {
  await withPostgres({ home, log }, async () => {
    const postmaster = await findPostmaster(data);
    const [user, group] = execFileSync("ps", ["-o", "uid=,pgid=", "-p", String(postmaster?.pid)])
      .toString()
      .trim()
      .split(/\s+/)
      .map(Number);
    expect(user).not.toBe(0);
    expect(group).toBe(postmaster?.pid);
  });
});

test("stopping ends open sessions, leaves no process, and may be asked twice", async () => {
  const postgres = await startPostgres({ home, log });
  const session = new pg.Client({ connectionString: postgres.url("census") });
  session.on("error", () => undefined);
  await session.connect();
  await Promise.all([postgres.stop(), postgres.stop()]);
  await postgres.stop();
  expect(await findServerProcesses(data)).toEqual([]);
  await expect(ask(postgres.url("census"), "select 1")).rejects.toThrow("ECONNREFUSED");
});

test("the port is remembered, and another one taken when somebody else sits on it", async () => {
  const first = await withPostgres({ home, log }, async ({ port }) => port);
  expect(await withPostgres({ home, log }, async ({ port }) => port)).toBe(first);
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(first, "127.0.0.1", resolve));
  try {
    const second = await withPostgres({ home, log }, async ({ port }) => port);
    expect(second).not.toBe(first);
  } finally {
    await new Promise((resolve) => squatter.close(resolve));
  }
});

test("a postmaster killed while busy is followed by another within 5 seconds, and nothing committed is lost", async () => {
  const killed = await startPostgres({ home, log });
  await ask(killed.url("census"), "create table member (id int); insert into member values (1), (2)");
  const { busy, children } = await keepBusy(killed.url("census"));
  sendSignal((await findPostmaster(data))?.pid ?? 0, "SIGKILL");
  expect(await findServerProcesses(data)).toEqual(expect.arrayContaining(children));

  const begun = performance.now();
  const next = await startPostgres({ home, log });
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(await ask(next.url("census"), "select count(*)::int as members from member")).toEqual([{ members: 2 }]);
  const serving = await findServerProcesses(data);
  expect(serving.filter((pid) => children.includes(pid))).toEqual([]);
  await busy;
  await next.stop();
  await killed.stop();
  expect(await findServerProcesses(data)).toEqual([]);
});

test("reviving starts a killed server again on the same port, and leaves a running one alone", async () => {
  await withPostgres({ home, log }, async (postgres) => {
    const before = await findPostmaster(data);
    await postgres.revive();
    expect(await findPostmaster(data)).toEqual(before);
    sendSignal(before?.pid ?? 0, "SIGKILL");
    while ((await findPostmaster(data)) !== null);
    await postgres.revive();
    expect(await ask(postgres.url("census"), "select 1 as one")).toEqual([{ one: 1 }]);
    expect((await findPostmaster(data))?.port).toBe(before?.port);
  });
});

test("a pid file that names somebody else's process by now stops nobody", async () => {
  await writeFile(join(data, "postmaster.pid"), `${process.pid}\n${data}\n1\n15999\n\n127.0.0.1\n\nready\n`);
  await withPostgres({ home, log }, async (postgres) => {
    expect(await ask(postgres.url("census"), "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

test("data of a newer Postgres are refused in words and left as they are", async () => {
  const file = join(data, "PG_VERSION");
  const own = await readFile(file, "utf8");
  await writeFile(file, "99\n");
  try {
    await expect(startPostgres({ home, log })).rejects.toMatchObject({
      code: "postgres/newer-data",
      message: containing("made by Postgres 99, which is newer than the Postgres 18"),
    });
  } finally {
    await writeFile(file, own);
  }
  expect(await findServerProcesses(data)).toEqual([]);
});

test("data without their password are refused in words, whether the server runs or not", async () => {
  const file = join(home, "postgres", "credentials.json");
  const own = await readFile(file, "utf8");
  const other = JSON.stringify({ password: "x".repeat(32), port: null });
  await writeFile(file, other);
  await expect(startPostgres({ home, log })).rejects.toMatchObject({ code: "postgres/lost-password" });
  expect(await findServerProcesses(data)).toEqual([]);
  await writeFile(file, own);
  await withPostgres({ home, log }, async (postgres) => {
    await writeFile(file, other);
    await expect(startPostgres({ home, log })).rejects.toMatchObject({ code: "postgres/lost-password" });
    await writeFile(file, own);
    expect(await ask(postgres.url("census"), "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

/** A session that is deep in a computation, and the processes of the server that a killed postmaster leaves behind. */
async function keepBusy(url: string): Promise<{ busy: Promise<unknown>; children: number[] }> {
  const session = new pg.Client({ connectionString: url });
  session.on("error", () => undefined);
  await session.connect();
  const [row] = (await session.query<{ pid: number }>("select pg_backend_pid() as pid")).rows;
  const busy = session.query("select sum(n) from generate_series(1, 1e11) as n").catch(() => null);
  const isActive = `select 1 from pg_stat_activity where pid = ${row?.pid} and state = 'active'`;
  while ((await ask(url, isActive)).length === 0);
  return { busy, children: [row?.pid ?? 0] };
}
