import { createHash } from "node:crypto";
import { openLog } from "@coop-census/runtime";
import {
  addActor,
  approveEdition,
  createEdition,
  editionById,
  freezeEdition,
  keepBlocks,
  listAudit,
  migrate,
  moveEdition,
  openStore,
  publicEdition,
  scheduleRelease,
  withTransaction,
} from "@coop-census/store";
import { makeDatabase, makeFakeClock } from "@coop-census/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { followReleases } from "./follow-releases.ts";
import { startHousekeeping } from "./start-housekeeping.ts";

const log = openLog({ level: "silent" });
const manifestSha256 = createHash("sha256").update("manifest").digest("hex");
const nothing = { submissions: [], network: [], profiles: [], overlaps: [], rates: [], statements: [], decisions: [] };

/** An edition that two people have approved, to be released a day after the clock's beginning. */
const planned = async (year: number) => {
  const database = await makeDatabase({ template: "census", migrate: async (url) => void (await migrate(url)) });
  onTestFinished(() => database.drop());
  const store = openStore(database.url);
  onTestFinished(() => store.close());
  const { db } = store;
  const clock = makeFakeClock("2026-11-02T08:00:00Z");
  const at = new Date(clock.now());
  const moment = new Date("2026-11-03T08:00:00Z");
  const wish = { year, status: "provisional" as const, inputs: nothing, inputsSha256: manifestSha256 };
  const id = await withTransaction(db, async (tx) => {
    const { edition } = await createEdition(tx, { ...wish, actor: "local", at });
    await freezeEdition(tx, { edition: edition.id, manifestSha256, at });
    await keepBlocks(tx, edition.id, []);
    await moveEdition(tx, { edition: edition.id, to: "in-review", actor: "local", at });
    await addActor(tx, { id: "anna", name: "Anna", roles: ["publisher"], organisation: null, actor: "local", at });
    for (const actor of ["local", "anna"]) {
      await approveEdition(tx, { edition: edition.id, manifestSha256, actor, at });
    }
    await scheduleRelease(tx, { edition: edition.id, moment, zone: "UTC", actor: "anna", at });
    return edition.id;
  });
  const stateOf = async () => (await editionById(db, id))?.state;
  return { db, clock, id, moment, stateOf };
};

test("a millisecond before its moment an edition is not released, at its moment it is, and only once", async () => {
  const { db, clock, id, moment, stateOf } = await planned(2001);
  clock.advance(moment.getTime() - clock.now() - 1);
  expect(await followReleases({ db, clock, log })).toEqual([]);
  expect([await stateOf(), await publicEdition(db, id, new Date(clock.now()))]).toEqual(["approved", null]);
  clock.advance(1);
  const runs = await Promise.all([1, 2, 3].map(() => followReleases({ db, clock, log })));
  expect(runs.flat()).toEqual([id]);
  expect(await stateOf()).toBe("released");
  expect(await followReleases({ db, clock, log })).toEqual([]);
  const moved = (await listAudit(db, { object: id })).filter(({ details }) => details?.["to"] === "released");
  expect(moved).toMatchObject([{ actor: "system", at: moment }]);
});

test("a worker that starts after the moment releases what is due", async () => {
  const { db, clock, stateOf } = await planned(2002);
  clock.advance(7 * 86_400_000);
  const housekeeping = startHousekeeping({ db, clock, log });
  await vi.waitFor(async () => expect(await stateOf()).toBe("released"));
  await housekeeping.close();
});
