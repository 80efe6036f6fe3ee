import pg from "pg";
import { expect, test } from "vitest";
import { makeDatabase } from "./make-database.ts";
import { withSession } from "./with-session.ts";

test("a database begins as a copy of what the migration made, which runs once", async () => {
  let runs = 0;
  const migrate = async (url: string) => {
    runs += 1;
    await withSession(url, (session) => session.query("create table member (id text)"));
  };
  const databases = await Promise.all([1, 2, 3].map(() => makeDatabase({ migrate, template: "once" })));
  for (const { url, drop } of databases) {
    expect(await withSession(url, (session) => session.query("select * from member"))).toMatchObject({ rowCount: 0 });
    await drop();
  }
  expect(runs).toBe(1);
});

test("a session left open is named, and the database is dropped all the same", async () => {
  const database = await makeDatabase();
  const session = new pg.Client({ connectionString: database.url, application_name: "forgotten" });
  session.on("error", () => undefined);
  await session.connect();
  await session.query("select 1 as one");
  await expect(database.drop()).rejects.toThrow(/1 session.*the test file: forgotten, idle, select 1 as one/);
  await expect(withSession(database.url, async () => undefined)).rejects.toThrow("does not exist");
});

test("a migration that leaves its session open is refused", async () => {
  const sessions: pg.Client[] = [];
  const migrate = async (url: string) => {
    const session = new pg.Client({ connectionString: url });
    sessions.push(session);
    await session.connect();
  };
  await expect(makeDatabase({ migrate, template: "leaking" })).rejects.toThrow("left open by migrate");
  for (const session of sessions) await session.end();
});
