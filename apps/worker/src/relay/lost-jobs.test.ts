import { type JobHandlers, PermanentFault } from "@coop-census/contracts";
import { openJobQueue } from "@coop-census/queue";
import { openLog } from "@coop-census/runtime";
import { enqueue, migrate, openPromises, openStore, withTransaction } from "@coop-census/store";
import { makeDatabase, queueTargets } from "@coop-census/testing";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { makePromises } from "../handlers/make-promises.ts";
import { startRelay } from "./start-relay.ts";

const log = openLog({ level: "silent" });
const soon = { timeout: 30_000, interval: 20 };
const again = 300;

const nothing: JobHandlers = {
  validate: async () => {},
  national: async () => {},
  regional: async () => {},
  global: async () => {},
  edition: async () => {},
};

describe.each(await queueTargets())("jobs that the queue on $name was given", (target) => {
  let opened = 0;
  const open = async () => {
    const database = await makeDatabase({ template: "census", migrate: async (url) => void (await migrate(url)) });
    onTestFinished(() => database.drop());
    const store = openStore(database.url);
    onTestFinished(() => store.close());
    opened += 1;
    const queue = await openJobQueue({
      url: target.url,
      prefix: `${target.prefix}-${opened}`,
      schema: `relay_${opened}`,
      log,
      retry: { attempts: 2, firstPause: 10 },
    });
    onTestFinished(() => queue.close());
    const relay = startRelay({ db: store.db, databaseUrl: database.url, queue, log }, again);
    onTestFinished(() => relay.close());
    const add = async () => {
      await withTransaction(store.db, async (tx) => {
        await enqueue(tx, "global", { year: 2022 });
        await enqueue(tx, "edition", { request: 7 });
      });
    };
    const promises = async () => [
      ...(await openPromises(store.db, "global", { year: 2022 })),
      ...(await openPromises(store.db, "edition", { request: 7 })),
    ];
    const parked: Promise<void>[] = [];
    const work = async (given: Partial<JobHandlers>) => {
      const kept = makePromises(store.db);
      await queue.work(kept.keep({ ...nothing, ...given }), {
        concurrency: 2,
        onFault: (fault) => void (fault.isParked && parked.push(kept.park(fault))),
      });
    };
    return { db: store.db, queue, add, promises, work, parked };
  };

  test("run, and their promises are kept, after the queue has lost them all", async () => {
    const { queue, add, promises, work } = await open();
    await add();
    const waiting = async () => {
      const counts = await queue.counts();
      // A job of a burst waits for others of it before it counts as waiting.
      return counts.global.delayed + counts.global.waiting + counts.edition.waiting;
    };
    await vi.waitFor(async () => expect(await waiting()).toBe(2), soon);
    for (const bullQueue of queue.bullQueues) await bullQueue.obliterate({ force: true });
    const ran: string[] = [];
    await work({ global: async () => void ran.push("global"), edition: async () => void ran.push("edition") });
    await vi.waitFor(async () => expect(await promises()).toEqual([]), soon);
    expect([...new Set(ran)].sort()).toEqual(["edition", "global"]);
  });

  test("are not sent again once they are parked, and are done when somebody tries them again", async () => {
    const { db, queue, add, promises, work, parked } = await open();
    let isBroken = true;
    const runs = { global: 0, edition: 0 };
    const run = async (job: "global" | "edition") => {
      runs[job] += 1;
      if (isBroken) throw new PermanentFault("test/broken", "This cannot work.");
    };
    await work({ global: () => run("global"), edition: () => run("edition") });
    await add();
    await vi.waitFor(() => expect(parked).toHaveLength(2), soon);
    await Promise.all(parked);
    const openRows = db.selectFrom("outbox").select("id").where("doneAt", "is", null).where("parkedAt", "is", null);
    expect(await openRows.execute()).toEqual([]);
    expect(await promises()).toHaveLength(2);
    expect(runs).toEqual({ global: 1, edition: 1 });
    isBroken = false;
    for (const bullQueue of queue.bullQueues) await bullQueue.retryJobs({ state: "failed" });
    await vi.waitFor(async () => expect(await promises()).toEqual([]), soon);
    expect(runs).toEqual({ global: 2, edition: 2 });
  });
});
