import { spawn } from "node:child_process";
import { once } from "node:events";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { PermanentFault, Refusal, RetriableFault } from "@coop-census/contracts";
import { queueTargets } from "@coop-census/testing";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { OpenJobQueue } from "../job-queue/open-job-queue.ts";
import { collecting, freshNames, handlersWith, makeGate, nationalJob, openFresh, validateJob } from "./fixture.ts";

const soon = { timeout: 10_000, interval: 20 };

describe.each(await queueTargets())("the job queue on $name", (target) => {
  const open: OpenJobQueue[] = [];
  afterEach(async () => {
    for (const queue of open.splice(0)) await queue.close();
  });
  const openQueue = async (names = freshNames(target)) => {
    const { queue } = await openFresh(names);
    open.push(queue);
    return queue;
  };
  const untilIdle = (queue: OpenJobQueue) =>
    vi.waitFor(async () => {
      for (const { waiting, active, delayed } of Object.values(await queue.counts()))
        expect(waiting + active + delayed).toBe(0);
    }, soon);

  test("every job runs once, with the payload it was given, in its own handler", async () => {
    const queue = await openQueue();
    const ran: unknown[] = [];
    const { options, faults } = collecting();
    await queue.work(
      {
        validate: async (payload) => void ran.push(["validate", payload]),
        national: async (payload) => void ran.push(["national", payload]),
        regional: async (payload) => void ran.push(["regional", payload]),
        global: async (payload) => void ran.push(["global", payload]),
        edition: async (payload) => void ran.push(["edition", payload]),
      },
      options,
    );
    await queue.add([
      { id: "1", name: "validate", payload: { submission: "it-1-2022-abc", attempt: 1 } },
      { id: "2", name: "validate", payload: { submission: "it-1-2022-abc", attempt: 2 } },
      { id: "3", name: "national", payload: { year: 2022, country: "IT" } },
      { id: "4", name: "regional", payload: { year: 2022, place: "EUR" } },
      { id: "5", name: "global", payload: { year: 2022 } },
      { id: "6", name: "edition", payload: { request: 6 } },
    ]);
    await vi.waitFor(() => expect(ran).toHaveLength(6), soon);
    await untilIdle(queue);
    expect(ran).toEqual(
      expect.arrayContaining([
        ["validate", { submission: "it-1-2022-abc", attempt: 1 }],
        ["validate", { submission: "it-1-2022-abc", attempt: 2 }],
        ["national", { year: 2022, country: "IT" }],
        ["regional", { year: 2022, place: "EUR" }],
        ["global", { year: 2022 }],
        ["edition", { request: 6 }],
      ]),
    );
    expect(ran).toHaveLength(6);
    expect(faults).toEqual([]);
  });

  test("the same id runs once, whether it is sent twice at once, later, or after it has ended", async () => {
    const queue = await openQueue();
    const ran: string[] = [];
    await queue.add([validateJob("7"), validateJob("7"), validateJob("a:b")]);
    await queue.add([validateJob("7")]);
    await queue.work(
      handlersWith({ validate: async ({ submission }) => void ran.push(submission) }),
      collecting().options,
    );
    await vi.waitFor(() => expect(ran).toHaveLength(2), soon);
    await untilIdle(queue);
    await queue.add([validateJob("7"), validateJob("8")]);
    await vi.waitFor(() => expect(ran).toContain("8"), soon);
    await untilIdle(queue);
    expect([...ran].sort()).toEqual(["7", "8", "a:b"]);
  });

  test("a burst becomes few runs, never two at once, and a run begins after the last of the burst", async () => {
    const queue = await openQueue();
    let running = 0;
    let most = 0;
    let runs = 0;
    let lastBegan = 0;
    const handler = async () => {
      lastBegan = performance.now();
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
    };
    await queue.work(handlersWith({ national: handler }), collecting().options);
    for (let burst = 0; burst < 3; burst += 1) {
      for (let id = 0; id < 50; id += 1) {
        const before = performance.now();
        await queue.add([nationalJob(`${burst}-${id}`)]);
        if (id === 49) await vi.waitFor(() => expect(lastBegan).toBeGreaterThan(before), soon);
      }
    }
    await untilIdle(queue);
    expect(most).toBe(1);
    expect(runs).toBeLessThan(50);
  });

  test("a job of a burst that the outbox sends again swallows no later job of that burst", async () => {
    const queue = await openQueue();
    let runs = 0;
    const gates = [makeGate(), makeGate()];
    await queue.work(
      handlersWith({
        national: async () => {
          const gate = gates[runs];
          runs += 1;
          await gate?.opened;
        },
      }),
      collecting().options,
    );
    await queue.add([nationalJob("1")]);
    await vi.waitFor(() => expect(runs).toBe(1), soon);
    // Again while it runs, and again when it has ended.
    await queue.add([nationalJob("1")]);
    for (const gate of gates) gate.open();
    await untilIdle(queue);
    await queue.add([nationalJob("1")]);
    await untilIdle(queue);
    for (const id of ["2", "3", "4"]) {
      const before = runs;
      await queue.add([nationalJob(id)]);
      await vi.waitFor(() => expect(runs).toBeGreaterThan(before), soon);
      await untilIdle(queue);
    }
  });

  test("a job of a burst that comes while the one before it fails still runs", async () => {
    const queue = await openQueue();
    const gate = makeGate();
    let runs = 0;
    const { options, faults } = collecting();
    await queue.work(
      handlersWith({
        national: async () => {
          runs += 1;
          if (runs > 1) return;
          await gate.opened;
          throw new PermanentFault("test/broken", "This cannot work.");
        },
      }),
      options,
    );
    await queue.add([nationalJob("1")]);
    await vi.waitFor(() => expect(runs).toBe(1), soon);
    await queue.add([nationalJob("2")]);
    gate.open();
    await vi.waitFor(() => expect(runs).toBe(2), soon);
    await untilIdle(queue);
    expect(faults.map((fault) => fault.isParked)).toEqual([true]);
  });

  test.each([
    ["PermanentFault", new PermanentFault("test/broken", "This cannot work.")],
    ["Refusal", new Refusal("test/refused", "Not like this.", "Do it otherwise.")],
  ])("a %s parks the job at once, and the report carries it", async (_, thrown) => {
    const queue = await openQueue();
    const { options, faults } = collecting();
    let runs = 0;
    const validate = async () => {
      runs += 1;
      throw thrown;
    };
    await queue.work(handlersWith({ validate }), options);
    await queue.add([validateJob("9:1")]);
    await vi.waitFor(() => expect(faults).toHaveLength(1), soon);
    const { payload } = validateJob("9:1");
    expect(faults).toEqual([{ job: "validate", id: "9:1", payload, error: thrown, isParked: true }]);
    await untilIdle(queue);
    expect(runs).toBe(1);
    expect((await queue.counts()).validate.failed).toBe(1);
  });

  test.each([
    ["RetriableFault", new RetriableFault("test/away", "Come again later.")],
    ["an error nobody foresaw", new TypeError("x is not a function")],
  ])("%s is tried again with growing pauses, then parked", async (_, thrown) => {
    const queue = await openQueue();
    const { options, faults } = collecting();
    const began: number[] = [];
    const validate = async () => {
      began.push(performance.now());
      throw thrown;
    };
    await queue.work(handlersWith({ validate }), options);
    await queue.add([validateJob("1")]);
    await vi.waitFor(() => expect(faults).toHaveLength(3), soon);
    expect(faults.map(({ isParked, error }) => [isParked, error])).toEqual([
      [false, thrown],
      [false, thrown],
      [true, thrown],
    ]);
    const [first = 0, second = 0, third = 0] = began;
    // The server's clock counts whole milliseconds.
    expect(second - first).toBeGreaterThanOrEqual(39);
    expect(third - second).toBeGreaterThanOrEqual(79);
    await untilIdle(queue);
    expect((await queue.counts()).validate).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 1 });
  });

  test("a job that failed and then works is done, and nothing is parked", async () => {
    const queue = await openQueue();
    const { options, faults } = collecting();
    let runs = 0;
    const validate = async () => {
      runs += 1;
      if (runs === 1) throw new RetriableFault("test/away", "Come again later.");
    };
    await queue.work(handlersWith({ validate }), options);
    await queue.add([validateJob("1")]);
    await vi.waitFor(() => expect(runs).toBe(2), soon);
    await untilIdle(queue);
    expect(faults.map((fault) => fault.isParked)).toEqual([false]);
    expect((await queue.counts()).validate.failed).toBe(0);
  });

  test("the job of a worker that was killed is done by another within 20 seconds", async () => {
    const names = freshNames(target);
    const queue = await openQueue(names);
    const path = fileURLToPath(new URL("killed-worker.ts", import.meta.url));
    const child = spawn(execPath, [path, names.url, names.prefix, names.schema], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    await queue.add([validateJob("1")]);
    await once(child.stdout, "data");
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
    const killed = performance.now();
    const ran: string[] = [];
    const { options, faults } = collecting();
    await queue.work(handlersWith({ validate: async ({ submission }) => void ran.push(submission) }), options);
    await vi.waitFor(() => expect(ran).toEqual(["1"]), { timeout: 20_000, interval: 50 });
    expect(performance.now() - killed).toBeLessThan(20_000);
    await untilIdle(queue);
    expect(ran).toEqual(["1"]);
    expect(faults).toEqual([]);
  });

  test("a worker with a handler missing, or with one too many, does not start", async () => {
    const queue = await openQueue();
    const { edition: _, ...rest } = handlersWith({});
    const { options } = collecting();
    // @ts-expect-error: the compiler refuses it as well
    await expect(queue.work(rest, options)).rejects.toThrow("no handler for edition");
    const tooMany = { ...handlersWith({}), rollup: async () => undefined };
    await expect(queue.work(tooMany, options)).rejects.toThrow("unknown job rollup");
    await expect(queue.work(tooMany, options)).rejects.toMatchObject({ code: "queue/handlers" });
  });

  test("closing waits for the job that runs and leaves the next one for later", async () => {
    const queue = await openQueue();
    const gate = makeGate();
    const begun = makeGate();
    const done: string[] = [];
    const workers = await queue.work(
      handlersWith({
        validate: async ({ submission }) => {
          begun.open();
          await gate.opened;
          done.push(submission);
        },
      }),
      collecting(1).options,
    );
    await queue.add([validateJob("1"), validateJob("2")]);
    await begun.opened;
    let isClosed = false;
    const closing = workers.close().then(() => {
      isClosed = true;
    });
    // A round trip to the server, which a close that does not wait would need no longer than.
    expect((await queue.counts()).validate).toMatchObject({ active: 1, waiting: 1 });
    expect(isClosed).toBe(false);
    gate.open();
    await closing;
    expect(done).toEqual(["1"]);
    expect((await queue.counts()).validate).toMatchObject({ active: 0, waiting: 1 });
  });

  test("counts tell what waits, runs, is delayed and parked, by queue", async () => {
    const queue = await openQueue();
    await queue.add([validateJob("1"), validateJob("2"), { id: "3", name: "global", payload: { year: 2021 } }]);
    const none = { waiting: 0, active: 0, delayed: 0, failed: 0 };
    expect(await queue.counts()).toEqual({
      validate: { ...none, waiting: 2 },
      national: none,
      regional: none,
      // It waits for others of its burst.
      global: { ...none, delayed: 1 },
      edition: none,
    });
  });

  test("a payload that breaks its contract is neither sent nor handed to a handler", async () => {
    const queue = await openQueue();
    const broken = { submission: "", attempt: 0 };
    await expect(queue.add([validateJob("1"), { id: "2", name: "validate", payload: broken }])).rejects.toMatchObject({
      code: "queue/payload",
    });
    expect((await queue.counts()).validate.waiting).toBe(0);
    const { options, faults } = collecting();
    await queue.work(handlersWith({}), options);
    await queue.bullQueues.find((bull) => bull.name === "validate")?.add("validate", broken, { attempts: 3 });
    await vi.waitFor(() => expect(faults).toHaveLength(1), soon);
    expect(faults[0]).toMatchObject({ isParked: true, error: { code: "queue/payload" } });
  });

  test("what was closed answers no more and may be closed again", async () => {
    const queue = await openQueue();
    await queue.close();
    await queue.close();
    await expect(queue.add([validateJob("1")])).rejects.toMatchObject({ code: "queue/unreachable" });
    await expect(queue.counts()).rejects.toMatchObject({ code: "queue/unreachable" });
    await expect(queue.work(handlersWith({}), collecting().options)).rejects.toMatchObject({
      code: "queue/unreachable",
    });
  });

  test("two processes may open and prepare the same new queue at once", async () => {
    const names = freshNames(target);
    const [one, two] = await Promise.all([openQueue(names), openQueue(names)]);
    await one.add([validateJob("1")]);
    expect((await two.counts()).validate.waiting).toBe(1);
  });
});
