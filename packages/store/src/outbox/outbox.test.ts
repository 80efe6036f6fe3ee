import { type Job, RetriableFault } from "@coop-census/contracts";
import { sql } from "kysely";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { useStore } from "../fixture/use-store.ts";
import { enqueue } from "./enqueue.ts";
import { listenOutbox } from "./listen-outbox.ts";
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

test("every row is sent once, in order of id, under an id of its own", async () => {
  const ids = await fill(7);
  const sent: Job[] = [];
  const take = () => takeOutbox(store.db, 3, async (jobs) => void sent.push(...jobs));
  expect([await take(), await take(), await take(), await take()]).toEqual([3, 3, 1, 0]);
  expect(sent).toEqual(
    ids.map((id, index) => ({ id: `outbox-${id}`, name: "global", payload: { year: 2000 + index } })),
  );
});

test("relays that run at once send each row once, and each its own in order", async () => {
  const ids = await fill(40);
  const sent: string[][] = [[], [], [], []];
  const relay = async (own: string[]): Promise<void> => {
    while ((await takeOutbox(store.db, 4, async (jobs) => void own.push(...jobs.map(({ id }) => id)))) > 0);
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
  await takeOutbox(store.db, 1, async (jobs) => {
    sent.push(...jobs.map(({ id }) => id));
    await takeOutbox(store.db, 1, async (others) => void sent.push(...others.map(({ id }) => id)));
  });
  expect(sent).toEqual([`outbox-${first}`, `outbox-${second}`]);
});

test("rows that could not be sent stay, and are sent again under the same id", async () => {
  const [id] = await fill(1);
  const broken = takeOutbox(store.db, 10, () => Promise.reject(new RetriableFault("queue/down", "the queue is away")));
  await expect(broken).rejects.toMatchObject({ code: "queue/down" });
  const sent: Job[] = [];
  await takeOutbox(store.db, 10, async (jobs) => void sent.push(...jobs));
  expect(sent.map((job) => job.id)).toEqual([`outbox-${id}`]);
});

test("a transaction that is rolled back sends nothing", async () => {
  const undone = store.commit(async (tx) => {
    await enqueue(tx, "global", { year: 2022 });
    throw new RangeError("no");
  });
  await expect(undone).rejects.toThrow("no");
  expect(await takeOutbox(store.db, 10, async () => {})).toBe(0);
});

test("sent rows go when they are old, unsent ones never", async () => {
  await fill(2);
  await takeOutbox(store.db, 1, async () => {});
  expect(await store.commit((tx) => purgeOutbox(tx, new Date("2020-01-01")))).toBe(0);
  expect(await store.commit((tx) => purgeOutbox(tx, new Date("2999-01-01")))).toBe(1);
  expect(await takeOutbox(store.db, 10, async () => {})).toBe(1);
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
