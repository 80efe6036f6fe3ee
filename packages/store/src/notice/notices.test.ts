import { expect, test } from "vitest";
import type { EditionState } from "../edition/edition.ts";
import { lifeOf } from "../fixture/editions.ts";
import { at } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { tombstones } from "../public/tombstones.ts";
import { callOffRelease } from "../release/call-off-release.ts";
import { scheduleRelease } from "../release/schedule-release.ts";
import { addNotice } from "./add-notice.ts";
import { publicNotices } from "./public-notices.ts";

const store = useStore();
const { frozen, reach } = lifeOf(store);

const anna = { actor: "anna", at };
const moment = new Date(at.getTime() + 1000);

const inState = async (year: number, state: EditionState, from?: string): Promise<string> => {
  const id = await frozen(year, [], from);
  await reach(id, state);
  return id;
};
const schedule = (edition: string) =>
  store.commit((tx) => scheduleRelease(tx, { edition, moment, zone: "UTC", ...anna }));
const add = (edition: string, replaces: string | null = null, now = at) =>
  store.commit((tx) => addNotice(tx, { edition, replaces, body: "a wrong unit", actor: "anna", at: now }));

test("what replaces an edition is another one, and that was public when the notice is written", async () => {
  const first = await inState(1701, "approved");
  await schedule(first);
  const next = await inState(1701, "approved", "again");
  await expect(add(next, next)).rejects.toMatchObject({ code: "edition/replaces-other" });
  await expect(add(next, first, new Date(moment.getTime() - 1))).rejects.toMatchObject({ code: "edition/not-public" });
  await expect(add(next, "1701-p9")).rejects.toMatchObject({ code: "edition/unknown" });
  await add(next, first, moment);
});

test("a draft and what was given up get no notice", async () => {
  await expect(add(await inState(1702, "draft"))).rejects.toMatchObject({ code: "edition/not-permitted" });
  await expect(add(await inState(1703, "abandoned"))).rejects.toMatchObject({ code: "edition/not-permitted" });
});

test("the notice of a withdrawn edition stays in sight", async () => {
  const id = await inState(1704, "released");
  await add(id);
  await reach(id, "withdrawn");
  expect(await publicNotices(store.db, id, at)).toMatchObject([{ edition: id, body: "a wrong unit" }]);
});

test("a tombstone tells the release that came, not one that was called off before", async () => {
  const id = await inState(1705, "approved");
  await schedule(id);
  await store.commit((tx) => callOffRelease(tx, { edition: id, because: "too early", ...anna }));
  await reach(id, "withdrawn");
  const found = (await tombstones(store.db)).filter((one) => one.id === id);
  expect(found.map(({ releasedAt }) => releasedAt)).toEqual([at]);
});
