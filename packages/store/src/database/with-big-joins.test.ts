import { sql } from "kysely";
import { expect, test } from "vitest";
import { useStore } from "../fixture/use-store.ts";
import type { Db } from "./db.ts";
import { withBigJoins } from "./with-big-joins.ts";
import { withTransaction } from "./with-transaction.ts";

const store = useStore();

const settingsOf = async (db: Db): Promise<unknown> =>
  (
    await sql`select current_setting('enable_nestloop') as nestloop, current_setting('enable_mergejoin') as mergejoin,
      current_setting('work_mem') as memory`.execute(db)
  ).rows[0];

const big = { nestloop: "off", mergejoin: "off", memory: "64MB" };

test("big joins are for the work alone, in the transaction that is open as in one of its own", async () => {
  await withTransaction(store.db, async (tx) => {
    await sql`set local work_mem = '5MB'`.execute(tx);
    const before = await settingsOf(tx);
    expect(await withBigJoins(tx, settingsOf)).toEqual(big);
    expect(await settingsOf(tx)).toEqual(before);
  });
  expect(await withBigJoins(store.db, settingsOf)).toEqual(big);
  expect(await settingsOf(store.db)).toMatchObject({ nestloop: "on", mergejoin: "on" });
});

test("work that fails in big joins fails as it is", async () => {
  await expect(withBigJoins(store.db, () => Promise.reject(new Error("no such luck")))).rejects.toThrow("no such luck");
});
