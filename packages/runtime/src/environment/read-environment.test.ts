import { Refusal } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { readEnvironment } from "./read-environment.ts";
import { resolveArgument } from "./resolve-argument.ts";

const containing = (text: string): unknown => expect.stringContaining(text);

test("with nothing set, everything is embedded", () => {
  expect(readEnvironment({})).toEqual({
    databaseUrl: null,
    queueUrl: null,
    shelfFolder: null,
    publicFolder: null,
    publicUrl: null,
    home: null,
    port: 8080,
    consolePort: 8081,
    actor: "local",
    logLevel: "info",
    uploadLimit: 256_000_000,
    folder: process.cwd(),
  });
});

test("what is set to nothing counts as not set", () => {
  const names = ["DATABASE_URL", "QUEUE_URL", "SHELF_URL", "CENSUS_HOME", "CENSUS_PORT", "CENSUS_ACTOR", "LOG_LEVEL"];
  expect(readEnvironment(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(readEnvironment({}));
});

test("what is set is taken", () => {
  expect(
    readEnvironment({
      DATABASE_URL: "postgres://census:secret@db/census",
      QUEUE_URL: "rediss://queue:6380",
      SHELF_URL: "file:///srv/a%20shelf",
      CENSUS_PUBLIC_FOLDER: "/srv/public",
      CENSUS_PUBLIC_URL: "https://example.org/census",
      CENSUS_HOME: "here",
      CENSUS_PORT: "0",
      CENSUS_CONSOLE_PORT: "0",
      CENSUS_ACTOR: "chiara.rossi@example.org",
      LOG_LEVEL: "debug",
      CENSUS_UPLOAD_LIMIT: "2 GB",
      INIT_CWD: "/home/chiara",
    }),
  ).toEqual({
    databaseUrl: "postgres://census:secret@db/census",
    queueUrl: "rediss://queue:6380",
    shelfFolder: "/srv/a shelf",
    publicFolder: "/srv/public",
    publicUrl: "https://example.org/census/",
    home: "here",
    port: 0,
    consolePort: 0,
    actor: "chiara.rossi@example.org",
    logLevel: "debug",
    uploadLimit: 2_000_000_000,
    folder: "/home/chiara",
  });
});

const refusalOf = (source: Record<string, string>): Refusal => {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error("It was not refused");
};

test("all mistakes are told together, by name and never by value", () => {
  const wrong = {
    DATABASE_URL: "mysql://hunter2",
    QUEUE_URL: "hunter2",
    SHELF_URL: "file:hunter2",
    CENSUS_PORT: "hunter2",
    CENSUS_CONSOLE_PORT: "65536",
    CENSUS_ACTOR: "hunter2; drop",
    LOG_LEVEL: "hunter2",
    CENSUS_UPLOAD_LIMIT: "0",
    INIT_CWD: "hunter2",
  };
  const refusal = refusalOf(wrong);
  expect(refusal.code).toBe("environment/invalid");
  expect(new Set(refusal.details.map(({ where }) => where))).toEqual(new Set(Object.keys(wrong)));
  expect(refusal.details).toHaveLength(Object.keys(wrong).length);
  expect(JSON.stringify([refusal.message, refusal.cure, refusal.details])).not.toContain("hunter2");
});

test.each([
  ["SHELF_URL", "s3://bucket", "not available yet"],
  ["SHELF_URL", "file:///", "names a folder"],
  ["SHELF_URL", "file:///a%2Fb", "names a folder"],
  ["SHELF_URL", "file://host/share", "names a folder"],
  ["QUEUE_URL", "amqp://queue", "redis://"],
  ["CENSUS_PORT", "-1", "a port"],
  ["CENSUS_UPLOAD_LIMIT", "10 TB", "a size"],
  ["CENSUS_CONSOLE_PORT", "8080", "another port than CENSUS_PORT"],
])("%s=%s is refused: it is to be %s", (name, value, why) => {
  expect(refusalOf({ [name]: value }).details).toEqual([{ where: name, message: containing(why) }]);
});

test.each([
  ["1", 1],
  ["500KB", 500_000],
  ["12 MB", 12_000_000],
])("an upload limit of %s is %d bytes", (text, bytes) => {
  expect(readEnvironment({ CENSUS_UPLOAD_LIMIT: text }).uploadLimit).toBe(bytes);
});

test("a person's path starts where the person stands, not where the script runs", () => {
  const environment = readEnvironment({ INIT_CWD: "/home/chiara" });
  expect(resolveArgument("returns/it.csv", environment)).toBe("/home/chiara/returns/it.csv");
  expect(resolveArgument("/tmp/it.csv", environment)).toBe("/tmp/it.csv");
});
