import { readFile } from "node:fs/promises";
import { PermanentFault, RetriableFault } from "@coop-census/contracts";
import { makeDatabase } from "@coop-census/testing";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { containing } from "../fixture/containing.ts";
import { describeSchema } from "../schema/describe-schema.ts";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./read-migrations.ts";

const empty = async (): Promise<string> => {
  const { url, drop } = await makeDatabase();
  onTestFinished(drop);
  return url;
};

const inSession = async <Result>(url: string, work: (session: pg.Client) => Promise<Result>): Promise<Result> => {
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  try {
    return await work(session);
  } finally {
    await session.end();
  }
};

test("an empty database becomes the committed schema", async () => {
  const url = await empty();
  const applied = await migrate(url);
  expect(applied).toEqual((await readMigrations()).map(({ name }) => name));
  const committed = await readFile(new URL("../../schema.sql", import.meta.url), "utf8");
  expect(await inSession(url, describeSchema)).toBe(committed);
});

test("a second run does nothing", async () => {
  const url = await empty();
  await migrate(url);
  const before = await inSession(url, describeSchema);
  expect(await migrate(url)).toEqual([]);
  expect(await inSession(url, describeSchema)).toBe(before);
});

test("of processes that start together one migrates and the others find it done", async () => {
  const url = await empty();
  const runs = await Promise.all(Array.from({ length: 8 }, () => migrate(url)));
  const all = (await readMigrations()).length;
  expect(runs.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 0, 0, all]);
});

test("a database that is newer than the code is refused in words and stays as it is", async () => {
  const url = await empty();
  await migrate(url);
  const add = "insert into census.migration (number, name, sha256) values (9001, '9001-of-tomorrow.sql', 'x')";
  await inSession(url, (session) => session.query(add));
  const fault = await migrate(url).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(PermanentFault);
  expect(fault).toMatchObject({
    code: "store/newer-database",
    message: containing("9001-of-tomorrow.sql"),
    cure: containing("Run the version that made the database"),
  });
});

test("a database that other files migrated is refused", async () => {
  const url = await empty();
  await migrate(url);
  await inSession(url, (session) => session.query("update census.migration set sha256 = 'other' where number = 2"));
  await expect(migrate(url)).rejects.toMatchObject({
    code: "store/other-migrations",
    message: containing("0002-reference.sql"),
  });
});

test("a database that is not there is a fault that says what to look at", async () => {
  const fault = await migrate("postgres://nobody@127.0.0.1:1/nothing").catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(RetriableFault);
  expect(fault).toMatchObject({ code: "store/unreachable", cure: containing("DATABASE_URL") });
});
