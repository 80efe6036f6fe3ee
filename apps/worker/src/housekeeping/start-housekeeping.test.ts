import { openLog } from "@coop-census/runtime";
import {
  enqueue,
  keepPromises,
  migrate,
  openPromises,
  openStore,
  parkPromises,
  takeOutbox,
  withTransaction,
} from "@coop-census/store";
import { makeDatabase, makeFakeClock } from "@coop-census/testing";
import { expect, onTestFinished, test } from "vitest";
import { startHousekeeping } from "./start-housekeeping.ts";

const log = openLog({ level: "silent" });
const day = 86_400_000;

test("done work leaves the outbox a week later; what is open or parked stays however old", async () => {
  const database = await makeDatabase({ template: "census", migrate: async (url) => void (await migrate(url)) });
  onTestFinished(() => database.drop());
  const store = openStore(database.url);
  onTestFinished(() => store.close());
  const { db } = store;
  for (const year of [2020, 2021, 2022]) await withTransaction(db, (tx) => enqueue(tx, "global", { year }));
  await takeOutbox(db, { limit: 3, patience: day }, async () => {});
  await keepPromises(db, await openPromises(db, "global", { year: 2020 }));
  await parkPromises(db, await openPromises(db, "global", { year: 2021 }));
  const rows = async () =>
    Number((await db.selectFrom("outbox").select(db.fn.countAll().as("n")).executeTakeFirst())?.n);

  // The database's own clock dates what is done.
  const tidyAt = (now: number) =>
    startHousekeeping({ db, clock: makeFakeClock(new Date(now).toISOString()), log }).close();
  await tidyAt(Date.now() + 6 * day);
  expect(await rows()).toBe(3);
  await tidyAt(Date.now() + 8 * day);
  expect(await rows()).toBe(2);
  expect(await openPromises(db, "global", { year: 2021 })).toHaveLength(1);
  expect(await openPromises(db, "global", { year: 2022 })).toHaveLength(1);
});
