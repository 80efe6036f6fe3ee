import type { ReleaseBlock } from "@coop-census/census";
import { beforeAll, expect, test } from "vitest";
import { addActor } from "../actor/add-actor.ts";
import { approveEdition } from "../edition/approve-edition.ts";
import type { EditionState } from "../edition/edition.ts";
import { editionById } from "../edition/edition-by-id.ts";
import { lifeOf } from "../fixture/editions.ts";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { clearBlocks } from "../release-block/clear-blocks.ts";
import { callOffRelease } from "./call-off-release.ts";
import { dueReleases } from "./due-releases.ts";
import { releaseCalendar } from "./release-calendar.ts";
import { scheduleRelease } from "./schedule-release.ts";
import { withdrawEdition } from "./withdraw-edition.ts";

const store = useStore();
const { frozen, reach } = lifeOf(store);

const because = "looked at it";
const moment = new Date(at.getTime() + 1000);

const inState = async (year: number, state: EditionState, blocks: readonly ReleaseBlock[] = []): Promise<string> => {
  const id = await frozen(year, blocks);
  await reach(id, state);
  return id;
};
const schedule = (edition: string, actor = "anna") =>
  store.commit((tx) => scheduleRelease(tx, { edition, moment, zone: "UTC", actor, at }));
const clear = (edition: string, isCleared: boolean) =>
  store.commit((tx) => clearBlocks(tx, { edition, blocks: [1], isCleared, because, actor: "anna", at }));

const blockOf = (rule: "V27" | "V35"): ReleaseBlock => ({
  rule,
  code: rule === "V27" ? "V27/no-reason" : "V35/member-share",
  coordinates: {
    series: "main",
    geo: "IT",
    type: "WORKER",
    activity: "_T",
    indicator: "WRK_TOTAL",
    detail: "_T",
    unit: "PER",
  },
  params: {},
});

beforeAll(async () => {
  const otto = { id: "otto", name: "Otto", roles: ["operator"] as const, organisation: null };
  await store.commit((tx) => addActor(tx, { ...otto, actor: "local", at }));
});

test("an operator neither approves nor releases", async () => {
  const review = await inState(1501, "in-review");
  const approval = { edition: review, manifestSha256: hashOf(review), actor: "otto", at };
  await expect(store.commit((tx) => approveEdition(tx, approval))).rejects.toMatchObject({
    code: "auth/not-permitted",
  });
  await expect(schedule(await inState(1502, "approved"), "otto")).rejects.toMatchObject({ code: "auth/not-permitted" });
});

test("a change without a reason is not cleared, and what a planned release rests on is not restored", async () => {
  await expect(clear(await inState(1503, "approved", [blockOf("V27")]), true)).rejects.toMatchObject({
    code: "edition/reason-needed",
  });
  const id = await inState(1504, "approved", [blockOf("V35")]);
  await expect(schedule(id)).rejects.toMatchObject({ code: "edition/blocked" });
  await clear(id, true);
  await schedule(id);
  await expect(clear(id, false)).rejects.toMatchObject({ code: "edition/already-scheduled" });
});

test("a release that was called off is not due", async () => {
  const id = await inState(1505, "approved");
  await schedule(id);
  await store.commit((tx) => callOffRelease(tx, { edition: id, because, actor: "anna", at }));
  expect(await dueReleases(store.db, moment)).not.toContain(id);
});

test("what is public is withdrawn although its state does not follow yet", async () => {
  const id = await inState(1506, "approved");
  await schedule(id);
  const withdraw = (now: Date) =>
    store.commit((tx) => withdrawEdition(tx, { edition: id, because, actor: "anna", at: now }));
  await expect(withdraw(new Date(moment.getTime() - 1))).rejects.toMatchObject({ code: "edition/not-public" });
  await withdraw(moment);
  expect((await editionById(store.db, id))?.state).toBe("withdrawn");
});

test("the calendar names no edition that was given up", async () => {
  const id = await inState(1507, "abandoned");
  const entries = await releaseCalendar(store.db);
  expect(entries.flatMap(({ editions }) => editions.map((one) => one.id))).not.toContain(id);
});
