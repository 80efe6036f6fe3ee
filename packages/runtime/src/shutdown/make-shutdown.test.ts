import { expect, test } from "vitest";
import { openLog } from "../log/open-log.ts";
import { makeShutdown, type ShutdownStep } from "./make-shutdown.ts";

const containing = (text: string): unknown => expect.stringContaining(text);

const log = openLog({ level: "silent" });

const collect = () => {
  const lines: { text: string; step: unknown }[] = [];
  const error = (about: object, text: string) => lines.push({ text, step: "step" in about ? about.step : null });
  return { lines, log: Object.assign(openLog({ level: "silent" }), { error }) };
};

test("what is closed is closed in the one order, each after the one before it has ended", async () => {
  const shutdown = makeShutdown(log);
  const told: string[] = [];
  const order: ShutdownStep[] = ["postgres", "database", "http", "queues", "workers"];
  for (const step of order) {
    shutdown.add(step, async () => {
      told.push(`${step} begins`);
      await new Promise(setImmediate);
      told.push(`${step} ends`);
    });
  }
  expect(await shutdown.begin("test")).toBe(true);
  const right = ["http", "workers", "queues", "database", "postgres"];
  expect(told).toEqual(right.flatMap((step) => [`${step} begins`, `${step} ends`]));
});

test("within a step, the last opened is the first closed", async () => {
  const shutdown = makeShutdown(log);
  const told: number[] = [];
  for (const number of [1, 2, 3]) shutdown.add("http", async () => void told.push(number));
  await shutdown.begin("test");
  expect(told).toEqual([3, 2, 1]);
});

test("a step that hangs is named and passed over", async () => {
  const { lines, log: collecting } = collect();
  const shutdown = makeShutdown(collecting, 20);
  let isStopped = false;
  shutdown.add("workers", () => new Promise(() => undefined));
  shutdown.add("postgres", async () => {
    isStopped = true;
  });
  expect(await shutdown.begin("test")).toBe(false);
  expect(isStopped).toBe(true);
  expect(lines).toEqual([{ text: containing("Closing workers hangs"), step: "workers" }]);
});

test("a step that fails, at once or later, is named and keeps nothing else open", async () => {
  const { lines, log: collecting } = collect();
  const shutdown = makeShutdown(collecting);
  let isStopped = false;
  shutdown.add("queues", () => Promise.reject(new Error("later")));
  shutdown.add("queues", () => {
    throw new Error("at once");
  });
  shutdown.add("postgres", async () => {
    isStopped = true;
  });
  expect(await shutdown.begin("test")).toBe(false);
  expect(isStopped).toBe(true);
  expect(lines.map(({ step }) => step)).toEqual(["queues", "queues"]);
});

test("the end begins once, is announced, and can be waited for", async () => {
  const shutdown = makeShutdown(log);
  let times = 0;
  shutdown.add("http", async () => {
    times += 1;
  });
  expect(shutdown.signal.aborted).toBe(false);
  void shutdown.begin("one");
  expect(shutdown.signal.aborted).toBe(true);
  void shutdown.begin("two");
  expect(await shutdown.over).toBe(true);
  expect(times).toBe(1);
});
