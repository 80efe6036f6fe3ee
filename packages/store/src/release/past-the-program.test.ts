import type { ReleaseBlock } from "@coop-census/census";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { addActor } from "../actor/add-actor.ts";
import { disableActor } from "../actor/disable-actor.ts";
import { approvalsOf } from "../approval/approvals-of.ts";
import { tellClock } from "../database/tell-clock.ts";
import { lifeOf } from "../fixture/editions.ts";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { addPreReader } from "../pre-release/add-pre-reader.ts";
import { removePreReader } from "../pre-release/remove-pre-reader.ts";
import { clearBlocks } from "../release-block/clear-blocks.ts";
import { callOffRelease } from "./call-off-release.ts";
import { scheduleRelease } from "./schedule-release.ts";

const store = useStore();
const { meet, frozen, reach } = lifeOf(store);

const because = "typed by hand";
const anna = { actor: "anna", at };
const moment = new Date("2126-03-31T08:00:00Z");

const block: ReleaseBlock = {
  rule: "V35",
  code: "V35/member-share",
  coordinates: {
    series: "main",
    geo: "IT",
    type: "WORKER",
    activity: "_T",
    indicator: "WRK_TOTAL",
    detail: "_T",
    unit: "PER",
  },
  params: { reporters: "it-a" },
};

const inState = async (year: number, state: "draft" | "in-review" | "approved" | "released"): Promise<string> => {
  const id = await frozen(year);
  await reach(id, state);
  return id;
};
const schedule = (edition: string) =>
  store.commit((tx) => scheduleRelease(tx, { edition, moment, zone: "UTC", ...anna }));
const clear = (edition: string, isCleared: boolean) =>
  store.commit((tx) => clearBlocks(tx, { edition, blocks: [1], isCleared, because, ...anna }));
const force = (edition: string, state: "in-review" | "released" | "abandoned", now = at) =>
  store.commit(async (tx) => {
    await tellClock(tx, now);
    await tx.updateTable("edition").set({ state }).where("id", "=", edition).execute();
  });
const approve = (edition: string, actor: string) =>
  store.db
    .insertInto("approval")
    .values({ edition, manifestSha256: hashOf(edition), actor, at })
    .execute();
const takeBack = async (edition: string, actor: string, of = actor) => {
  const given = (await approvalsOf(store.db, edition)).find((one) => one.actor === of);
  const row = { approval: given?.id ?? 0, because, actor, at };
  return store.db.insertInto("approvalWithdrawal").values(row).execute();
};
const plan = (edition: string, more: { readonly moment?: Date; readonly at?: Date } = {}) =>
  store.db
    .insertInto("editionRelease")
    .values({ edition, manifestSha256: hashOf(edition), moment, zone: "UTC", ...anna, ...more })
    .execute();

beforeAll(async () => {
  for (const id of ["anna", "bruno", "dora"]) await meet(id);
  await store.commit(async (tx) => {
    await disableActor(tx, { id: "dora", actor: "local", at });
    await addActor(tx, { id: "otto", name: "Otto", roles: ["operator"], organisation: null, actor: "local", at });
  });
});

test("nobody approves a draft or what is released, nor who is disabled or no publisher", async () => {
  await expect(approve(await inState(1801, "draft"), "anna")).rejects.toThrow("in review only");
  const released = await inState(1802, "released");
  await meet("carla");
  await expect(approve(released, "carla")).rejects.toThrow("in review only");
  const id = await inState(1803, "in-review");
  for (const actor of ["dora", "otto"]) await expect(approve(id, actor)).rejects.toThrow("no active publisher");
});

test("an approval is taken back by who gave it, and never once the edition is released", async () => {
  const id = await inState(1804, "approved");
  await expect(takeBack(id, "bruno", "anna")).rejects.toThrow("is taken back by anna only");
  await expect(takeBack(await inState(1805, "released"), "anna")).rejects.toThrow("its approvals stay");
});

test("an approved edition goes back into review only with an approval taken back, and gets no moment without it", async () => {
  const id = await inState(1806, "approved");
  await expect(force(id, "in-review")).rejects.toThrow("no approval was taken back");
  await takeBack(id, "anna");
  await expect(plan(id)).rejects.toThrow("two people have not approved");
  await force(id, "in-review");
});

test("no moment lies in the past or before what stops the edition is cleared, and what is cleared stays so", async () => {
  const past = new Date("2001-01-01T00:00:00Z");
  await expect(plan(await inState(1807, "approved"), { moment: past, at: past })).rejects.toThrow("before now");
  const id = await frozen(1808, [block]);
  await reach(id, "approved");
  await expect(plan(id)).rejects.toThrow("1 of its blocks stand");
  await clear(id, true);
  await schedule(id);
  const restored = { edition: id, ordinal: 1, isCleared: false, because, ...anna };
  await expect(store.db.insertInto("editionClearance").values(restored).execute()).rejects.toThrow("called off first");
});

test("a release is called off until its moment comes, and one that was called off releases nothing", async () => {
  const id = await inState(1809, "approved");
  const { id: release } = await schedule(id);
  const callOff = (now: Date) =>
    store.commit(async (tx) => {
      await tellClock(tx, now);
      await tx
        .insertInto("editionCallOff")
        .values({ release, because, ...anna })
        .execute();
    });
  await expect(force(id, "abandoned")).rejects.toThrow("called off first");
  await expect(callOff(moment)).rejects.toThrow("it can only be withdrawn");
  await callOff(new Date(moment.getTime() - 1));
  await expect(force(id, "released", moment)).rejects.toThrow("its moment has not come");
  await force(id, "abandoned");
});

test("what is no longer approved is not called off, and what is not released leaves no tombstone", async () => {
  const id = await inState(1810, "released");
  const release = await store.db.selectFrom("editionRelease").select("id").where("edition", "=", id).executeTakeFirst();
  const row = { release: release?.id ?? 0, because, ...anna };
  const early = store.commit(async (tx) => {
    await tellClock(tx, new Date(at.getTime() - 1));
    await tx.insertInto("editionCallOff").values(row).execute();
  });
  await expect(early).rejects.toThrow("it can only be withdrawn");
  const buried = { edition: await inState(1811, "approved"), because, ...anna };
  await expect(store.db.insertInto("editionWithdrawal").values(buried).execute()).rejects.toThrow(
    "only a released one",
  );
});

test("a notice replaces an edition of its own year", async () => {
  const row = {
    edition: await inState(1812, "released"),
    replaces: await inState(1813, "released"),
    body: "x",
    ...anna,
  };
  await expect(store.db.insertInto("editionNotice").values(row).execute()).rejects.toThrow("of another year");
});

test("no row of a life is changed, removed or emptied", async () => {
  const id = await inState(1814, "approved");
  const list = { edition: id, person: "anna", because, ...anna };
  await store.commit((tx) => addPreReader(tx, list));
  await store.commit((tx) => removePreReader(tx, list));
  await takeBack(id, "anna");
  await approve(id, "anna");
  await schedule(id);
  await store.commit((tx) => callOffRelease(tx, { edition: id, because, ...anna }));
  await store.db
    .insertInto("editionNotice")
    .values({ edition: id, replaces: null, body: "x", ...anna })
    .execute();
  const released = await inState(1815, "released");
  await store.db
    .insertInto("editionWithdrawal")
    .values({ edition: released, because, ...anna })
    .execute();
  const tables = [
    "approval",
    "approval_withdrawal",
    "edition_release",
    "edition_call_off",
    "edition_withdrawal",
    "edition_notice",
    "pre_release",
    "pre_release_end",
  ];
  for (const name of tables) {
    const table = sql.table(name);
    await expect(sql`update ${table} set at = at`.execute(store.db)).rejects.toThrow("never changed");
    await expect(sql`delete from ${table}`.execute(store.db)).rejects.toThrow("never changed");
    await expect(sql`truncate ${table} cascade`.execute(store.db)).rejects.toThrow(`${name} is never emptied`);
  }
});
