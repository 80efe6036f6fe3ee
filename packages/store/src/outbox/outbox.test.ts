import { type Job, RetriableFault } from "@coop-census/contracts";
import { sql } from "kysely";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { useStore } from "../fixture/use-store.ts";
import { enqueue } from "./enqueue.ts";
import { keepPromises } from "./keep-promises.ts";
import { listenOutbox } from "./listen-outbox.ts";
import { openPromises } from "./open-promises.ts";
import { parkPromises } from "./park-promises.ts";
import { purgeOutbox } from "./purge-outbox.ts";
import { takeOutbox } from "./take-outbox.ts";

const store = useStore();

beforeEach(async () => {
  await store.db.deleteFrom("outbox").execute();
});

const fill = (count: number): Promise<readonly number[]> =>
  store.commit(async (tx) => {
    const ids: number[] = [];
    for (let year = 2000; year < 2000 + count; year += 1) ids.push(await enqueue(tx, "global", { year }));
    return ids;
  });

const hour = 3_600_000;

const take = (limit: number, send: (jobs: readonly Job[]) => Promise<void>, patience = hour): Promise<number> =>
  takeOutbox(store.db, { limit, patience }, send);

/** The ids that would be sent now, and then are. */
const sendAll = async (patience: number): Promise<readonly string[]> => {
  const sent: string[] = [];
  await take(100, async (jobs) => void sent.push(...jobs.map(({ id }) => id)), patience);
  return sent;
};

test("every row is sent once, in order of id, under an id of its own", async () => {
  const ids = await fill(7);
  const sent: Job[] = [];
  const takeThree = () => take(3, async (jobs) => void sent.push(...jobs));
  expect([await takeThree(), await takeThree(), await takeThree(), await takeThree()]).toEqual([3, 3, 1, 0]);
  expect(sent).toEqual(
    ids.map((id, index) => ({ id: `outbox-${id}`, name: "global", payload: { year: 2000 + index } })),
  );
});

test("relays that run at once send each row once, and each its own in order", async () => {
  const ids = await fill(40);
  const sent: string[][] = [[], [], [], []];
  const relay = async (own: string[]): Promise<void> => {
    while ((await take(4, async (jobs) => void own.push(...jobs.map(({ id }) => id)))) > 0);
  };
  await Promise.all(sent.map(relay));
  // A relay that met only rows held by others may have ended before them: the last look finds what is left.
  await relay(sent[0] ?? []);
  const numbers = sent.map((own) => own.map((id) => Number(id.slice("outbox-".length))));
  expect(numbers.flat().sort((a, b) => a - b)).toEqual(ids);
  for (const own of numbers.slice(1)) expect(own).toEqual([...own].sort((a, b) => a - b));
});

test("while one relay sends, another takes the rows after its", async () => {
  const [first, second] = await fill(2);
  const sent: string[] = [];
  await take(1, async (jobs) => {
    sent.push(...jobs.map(({ id }) => id));
    await take(1, async (others) => void sent.push(...others.map(({ id }) => id)));
  });
  expect(sent).toEqual([`outbox-${first}`, `outbox-${second}`]);
});

test("rows that could not be sent stay, and are sent again under the same id", async () => {
  const [id] = await fill(1);
  const broken = take(10, () => Promise.reject(new RetriableFault("queue/down", "the queue is away")));
  await expect(broken).rejects.toMatchObject({ code: "queue/down" });
  const sent: Job[] = [];
  await take(10, async (jobs) => void sent.push(...jobs));
  expect(sent.map((job) => job.id)).toEqual([`outbox-${id}`]);
});

test("a transaction that is rolled back sends nothing", async () => {
  const undone = store.commit(async (tx) => {
    await enqueue(tx, "global", { year: 2022 });
    throw new RangeError("no");
  });
  await expect(undone).rejects.toThrow("no");
  expect(await take(10, async () => {})).toBe(0);
});

test("what was sent and is not done is sent again under the same id, after what is new", async () => {
  const [first] = await fill(1);
  expect(await sendAll(hour)).toEqual([`outbox-${first}`]);
  const [second] = await fill(1);
  expect(await sendAll(0)).toEqual([`outbox-${second}`, `outbox-${first}`]);
  expect(await sendAll(hour)).toEqual([]);
  expect(await sendAll(0)).toHaveLength(2);
});

test("what is done is never sent, whether it was sent before or not", async () => {
  const [sent] = await fill(1);
  await sendAll(hour);
  const [unsent] = await fill(1);
  const promises = await openPromises(store.db, "global", { year: 2000 });
  expect(promises).toEqual([sent, unsent]);
  await keepPromises(store.db, promises);
  expect(await sendAll(0)).toEqual([]);
  expect(await openPromises(store.db, "global", { year: 2000 })).toEqual([]);
});

test("promises are told apart by job and payload, in whatever order its keys stand", async () => {
  const ids = await store.commit(async (tx) => ({
    italy: await enqueue(tx, "national", { year: 2022, country: "IT" }),
    later: await enqueue(tx, "national", { year: 2023, country: "IT" }),
    world: await enqueue(tx, "global", { year: 2022 }),
  }));
  expect(await openPromises(store.db, "national", { country: "IT", year: 2022 })).toEqual([ids.italy]);
  expect(await openPromises(store.db, "global", { year: 2022 })).toEqual([ids.world]);
  expect(await openPromises(store.db, "regional", { year: 2022 })).toEqual([]);
});

test("a promise that commits while the work runs outlives its good end, also with a lower id", async () => {
  const lower = await store.commit(async (tx) => {
    const id = await enqueue(tx, "global", { year: 2000 });
    const [higher] = await fill(1);
    const promises = await openPromises(store.db, "global", { year: 2000 });
    expect(promises).toEqual([higher]);
    await keepPromises(store.db, promises);
    return id;
  });
  expect(await openPromises(store.db, "global", { year: 2000 })).toEqual([lower]);
});

test("what is parked is not sent again by itself, and a good end keeps it all the same", async () => {
  const [id] = await fill(1);
  await sendAll(hour);
  await parkPromises(store.db, [Number(id)]);
  expect(await sendAll(0)).toEqual([]);
  expect(await openPromises(store.db, "global", { year: 2000 })).toEqual([id]);
  await keepPromises(store.db, [Number(id)]);
  expect(await openPromises(store.db, "global", { year: 2000 })).toEqual([]);
});

test("rows go when they are done and old; open and parked ones never", async () => {
  const [done, parked] = await fill(3);
  await take(2, async () => {});
  await keepPromises(store.db, [Number(done)]);
  await parkPromises(store.db, [Number(parked)]);
  expect(await store.commit((tx) => purgeOutbox(tx, new Date("2020-01-01")))).toBe(0);
  expect(await store.commit((tx) => purgeOutbox(tx, new Date("2999-01-01")))).toBe(1);
  expect(await openPromises(store.db, "global", { year: 2001 })).toEqual([parked]);
  expect(await take(10, async () => {})).toBe(1);
});

test("a listener hears of a commit, and not of what was rolled back", async () => {
  const heard = vi.fn();
  const listener = listenOutbox(store.url, heard);
  onTestFinished(() => listener.close());
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  await store
    .commit(async (tx) => {
      await enqueue(tx, "global", { year: 2022 });
      throw new RangeError("no");
    })
    .catch(() => {});
  await fill(5);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
});

test("a listener whose connection is cut says so, comes back by itself and looks at once", async () => {
  const heard = vi.fn();
  const lost = vi.fn();
  const listener = listenOutbox(store.url, heard, lost);
  onTestFinished(() => listener.close());
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where query = 'listen census_outbox' and datname = current_database()`.execute(store.db);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2), { timeout: 10_000 });
  expect(lost).toHaveBeenCalledTimes(1);
  await store.commit((tx) => enqueue(tx, "global", { year: 2022 }));
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3));
});

test("a listener on a database that is away can be closed", async () => {
  const lost = vi.fn();
  const listener = listenOutbox("postgres://nobody@127.0.0.1:1/nothing", () => {}, lost);
  await vi.waitFor(() => expect(lost).toHaveBeenCalled());
  await listener.close();
});
