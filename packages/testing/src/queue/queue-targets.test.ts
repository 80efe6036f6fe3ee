import { describe, expect, inject, test } from "vitest";
import { queueTargets } from "./queue-targets.ts";

const targets = await queueTargets();

test("Postgres is always there, and Redis wherever one was found", () => {
  const { redis } = inject("services");
  expect(targets.map(({ name }) => name)).toEqual(redis === null ? ["postgres"] : ["postgres", "redis"]);
});

describe.each(targets)("$name", ({ name, url, prefix }) => {
  test("its URL is one that QUEUE_URL takes, and its prefix keeps all keys in one slot", () => {
    expect(new URL(url).protocol).toMatch(name === "postgres" ? /^postgres:$/ : /^rediss?:$/);
    expect(prefix).toMatch(/^\{[a-z0-9-]+\}$/);
  });
});
