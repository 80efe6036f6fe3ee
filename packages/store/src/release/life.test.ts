import { sql } from "kysely";
import { expect, test } from "vitest";
import { disableActor } from "../actor/disable-actor.ts";
import { approvalsOf } from "../approval/approvals-of.ts";
import { takeBackApproval } from "../approval/take-back-approval.ts";
import { listAudit } from "../audit/list-audit.ts";
import { approveEdition } from "../edition/approve-edition.ts";
import { editionById } from "../edition/edition-by-id.ts";
import { lifeOf } from "../fixture/editions.ts";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { addNotice } from "../notice/add-notice.ts";
import { publicNotices } from "../notice/public-notices.ts";
import { addPreReader } from "../pre-release/add-pre-reader.ts";
import { removePreReader } from "../pre-release/remove-pre-reader.ts";
import { editionsFor } from "../public/editions-for.ts";
import { latestPublic } from "../public/latest-public.ts";
import { publicEdition } from "../public/public-edition-by-id.ts";
import { publicEditions } from "../public/public-editions.ts";
import { tombstones } from "../public/tombstones.ts";
import { openRound } from "../round/open-round.ts";
import { callOffRelease } from "./call-off-release.ts";
import { dueReleases } from "./due-releases.ts";
import { followRelease } from "./follow-release.ts";
import { releaseCalendar } from "./release-calendar.ts";
import { scheduleRelease } from "./schedule-release.ts";
import { withdrawEdition } from "./withdraw-edition.ts";

const store = useStore();
const { meet, frozen, approve, reach } = lifeOf(store);

const because = "the figures of one country are of another year";
const anna = { actor: "anna", at };
const after = (milliseconds: number): Date => new Date(at.getTime() + milliseconds);
const stateOf = async (edition: string) => (await editionById(store.db, edition))?.state;
const schedule = (edition: string, moment: Date, now = at) =>
  store.commit((tx) => scheduleRelease(tx, { edition, moment, zone: "UTC", actor: "anna", at: now }));
const follow = (edition: string, now: Date) => store.commit((tx) => followRelease(tx, edition, now));
const takeBack = (edition: string, actor: string, now = at) =>
  store.commit((tx) => takeBackApproval(tx, { edition, because, actor, at: now }));
const force = (edition: string, state: "approved" | "released" | "withdrawn" | "in-review") =>
  store.db.updateTable("edition").set({ state }).where("id", "=", edition).execute();
const inState = async (year: number, state: "in-review" | "approved" | "released" | "withdrawn"): Promise<string> => {
  const id = await frozen(year);
  await reach(id, state);
  return id;
};

test("two different people approve the very bytes; nobody counts twice, and one hash does not stand for another", async () => {
  const id = await inState(1901, "in-review");
  const other = await inState(1902, "in-review");
  await expect(
    store.commit((tx) => approveEdition(tx, { edition: id, manifestSha256: hashOf(other), ...anna })),
  ).rejects.toMatchObject({ code: "edition/other-manifest" });
  expect(await approve(id, "anna")).toEqual({ approvers: ["anna"], isNew: true });
  expect(await approve(id, "anna")).toEqual({ approvers: ["anna"], isNew: false });
  expect(await stateOf(id)).toBe("in-review");
  await expect(force(id, "approved")).rejects.toThrow("1 of two people");
  await expect(schedule(id, at)).rejects.toThrow("Only anna has");
  const row = { edition: id, manifestSha256: hashOf(id), ...anna };
  await expect(store.db.insertInto("approval").values(row).execute()).rejects.toThrow("nobody counts twice");
  await meet("bruno");
  const forged = [
    [{ ...row, actor: "bruno", manifestSha256: hashOf(other) }, "not"],
    [{ ...row, actor: "system" }, "no active publisher"],
  ] as const;
  for (const [wrong, said] of forged) {
    await expect(store.db.insertInto("approval").values(wrong).execute()).rejects.toThrow(said);
  }
  expect(await approve(id, "bruno")).toEqual({ approvers: ["anna", "bruno"], isNew: true });
  expect(await stateOf(id)).toBe("approved");
  expect(await stateOf(other)).toBe("in-review");
});

test("of two who approve at once both count, and the edition is approved once", async () => {
  const id = await inState(1903, "in-review");
  await Promise.all(["anna", "bruno", "carla"].map((actor) => meet(actor)));
  await Promise.all(["anna", "bruno", "carla", "anna", "bruno"].map((actor) => approve(id, actor)));
  expect((await approvalsOf(store.db, id)).map(({ actor }) => actor).sort()).toEqual(["anna", "bruno", "carla"]);
  const moves = (await listAudit(store.db, { object: id })).filter(({ act }) => act === "edition.move");
  expect(moves.map(({ details }) => details?.["to"])).toEqual(["in-review", "approved"]);
});

test("somebody who was disabled approves nothing", async () => {
  const id = await inState(1904, "in-review");
  await meet("dora");
  await store.commit((tx) => disableActor(tx, { id: "dora", actor: "local", at }));
  await expect(approve(id, "dora")).rejects.toMatchObject({ code: "auth/not-permitted" });
});

test("an approval that is taken back takes the edition into review, calls its release off, and can be given again", async () => {
  const id = await inState(1905, "approved");
  await schedule(id, after(1000));
  await expect(takeBack(id, "local")).rejects.toMatchObject({ code: "edition/no-approval" });
  const [first] = await approvalsOf(store.db, id);
  const forced = store.db.insertInto("approvalWithdrawal").values({ approval: first?.id ?? 0, because, ...anna });
  await expect(forced.execute()).rejects.toThrow("is called off first");
  expect(await takeBack(id, "anna")).toEqual({ isCalledOff: true });
  expect(await stateOf(id)).toBe("in-review");
  expect(await publicEdition(store.db, id, after(5000))).toBeNull();
  await approve(id, "anna");
  expect(await stateOf(id)).toBe("approved");
  expect(await publicEdition(store.db, id, after(5000))).toBeNull();
  expect((await approvalsOf(store.db, id)).map(({ takenBack }) => takenBack?.because ?? null)).toEqual([
    because,
    null,
    null,
  ]);
  await approve(id, "carla");
  await schedule(id, after(1000));
  expect(await takeBack(id, "anna")).toEqual({ isCalledOff: false });
  expect(await stateOf(id)).toBe("approved");
});

test("an edition is public from its moment to the millisecond, and its state follows once", async () => {
  const id = await inState(1906, "approved");
  const moment = after(86_400_000);
  await schedule(id, moment);
  const before = new Date(moment.getTime() - 1);
  for (const now of [at, before]) {
    expect(await publicEdition(store.db, id, now)).toBeNull();
    expect(await latestPublic(store.db, 1906, now)).toBeNull();
    expect((await publicEditions(store.db, now)).map((one) => one.id)).not.toContain(id);
    expect(await dueReleases(store.db, now)).not.toContain(id);
    expect(await follow(id, now)).toBe(false);
  }
  expect(await stateOf(id)).toBe("approved");
  const shown = await publicEdition(store.db, id, moment);
  expect(shown).toMatchObject({ id, state: "released", manifestSha256: hashOf(id), release: { moment, zone: "UTC" } });
  expect((await publicEditions(store.db, moment)).map((one) => one.id)).toContain(id);
  expect(await dueReleases(store.db, moment)).toContain(id);
  const followed = await Promise.all([1, 2, 3].map(() => follow(id, moment)));
  expect(followed.filter(Boolean)).toHaveLength(1);
  expect(await publicEdition(store.db, id, moment)).toEqual(shown);
  expect(await dueReleases(store.db, moment)).not.toContain(id);
});

test("Postgres releases nothing before its moment, by its own clock where nobody tells another", async () => {
  const id = await inState(1907, "approved");
  await expect(force(id, "released")).rejects.toThrow("its moment has not come");
  await schedule(id, new Date("2126-03-31T08:00:00Z"));
  await expect(force(id, "released")).rejects.toThrow("its moment has not come");
  await expect(follow(id, new Date("2126-03-31T07:59:59.999Z"))).resolves.toBe(false);
  await expect(follow(id, new Date("2126-03-31T08:00:00Z"))).resolves.toBe(true);
});

test("a release cannot lie in the past, be named twice, or be called off once its moment has come", async () => {
  const id = await inState(1908, "approved");
  await expect(schedule(id, after(-1))).rejects.toMatchObject({ code: "edition/moment-over" });
  await schedule(id, after(1000));
  await schedule(id, after(1000));
  await expect(schedule(id, after(2000))).rejects.toMatchObject({ code: "edition/already-scheduled" });
  const row = { edition: id, manifestSha256: hashOf(id), moment: new Date("2126-01-01"), zone: "UTC", ...anna };
  await expect(store.db.insertInto("editionRelease").values(row).execute()).rejects.toThrow("has a moment");
  const callOff = (now: Date) =>
    store.commit((tx) => callOffRelease(tx, { edition: id, because, actor: "anna", at: now }));
  await expect(reach(id, "abandoned")).rejects.toMatchObject({ code: "edition/already-scheduled" });
  await expect(callOff(after(1000))).rejects.toMatchObject({ code: "edition/already-public" });
  await callOff(after(999));
  expect(await publicEdition(store.db, id, after(1000))).toBeNull();
  await expect(callOff(after(999))).rejects.toMatchObject({ code: "edition/not-scheduled" });
  await reach(id, "abandoned");
});

test("what a moment of release rests on is needed by Postgres too", async () => {
  const id = await inState(1909, "in-review");
  const row = { edition: id, manifestSha256: hashOf(id), moment: new Date("2126-01-01"), zone: "UTC", ...anna };
  const plan = (more: Partial<typeof row>) => store.db.insertInto("editionRelease").values({ ...row, ...more });
  await meet("anna");
  await expect(plan({}).execute()).rejects.toThrow("only an approved one");
  await reach(id, "approved");
  await expect(plan({ manifestSha256: hashOf("other") }).execute()).rejects.toThrow("have not approved");
  await expect(plan({ actor: "system" }).execute()).rejects.toThrow("no active publisher");
  await expect(plan({ moment: after(-1) }).execute()).rejects.toThrow();
});

test("a withdrawn edition leaves a tombstone, is public no more, and is never released again", async () => {
  const id = await inState(1910, "approved");
  const withdraw = () => store.commit((tx) => withdrawEdition(tx, { edition: id, because, actor: "anna", at }));
  await expect(withdraw()).rejects.toMatchObject({ code: "edition/not-public" });
  await reach(id, "released");
  await expect(force(id, "withdrawn")).rejects.toThrow("without a reason");
  await withdraw();
  expect(await publicEdition(store.db, id, after(1))).toBeNull();
  const found = (await tombstones(store.db)).find((one) => one.id === id);
  expect(found).toEqual({
    id,
    year: 1910,
    status: "provisional",
    number: 1,
    manifestSha256: hashOf(id),
    releasedAt: at,
    withdrawnAt: at,
    because,
  });
  await expect(withdraw()).rejects.toMatchObject({ code: "edition/not-public" });
  await expect(force(id, "released")).rejects.toThrow("cannot go from withdrawn");
});

test("a notice is shown with both editions from the moment of the one that replaces, and not before", async () => {
  const first = await inState(1911, "released");
  const next = await frozen(1911, [], "again");
  const notice = { edition: next, replaces: first, body: "The turnover was in another unit.", ...anna };
  const add = (more: Partial<typeof notice>) => store.commit((tx) => addNotice(tx, { ...notice, ...more }));
  await expect(add({})).rejects.toMatchObject({ code: "edition/not-permitted" });
  await reach(next, "approved");
  await expect(add({ edition: first, replaces: next })).rejects.toMatchObject({ code: "edition/not-public" });
  await expect(add({ replaces: await inState(1912, "released") })).rejects.toMatchObject({
    code: "edition/replaces-other",
  });
  await add({});
  await schedule(next, after(1000));
  expect(await publicNotices(store.db, first, after(999))).toEqual([]);
  for (const shown of [first, next]) {
    expect(await publicNotices(store.db, shown, after(1000))).toMatchObject([{ edition: next, replaces: first }]);
  }
  expect((await latestPublic(store.db, 1911, after(999)))?.id).toBe(first);
  expect((await latestPublic(store.db, 1911, after(1000)))?.id).toBe(next);
});

test("people on the pre-release list read what is in review or approved, others nothing of it", async () => {
  const id = await frozen(1913);
  for (const person of ["erik", "fay", "gus"]) await meet(person);
  const list = { edition: id, because: "reads the French text", ...anna };
  const seen = async (person: string, now = at) =>
    (await editionsFor(store.db, person, now)).filter(({ year }) => year === 1913).map(({ state }) => state);
  expect(await store.commit((tx) => addPreReader(tx, { ...list, person: "erik" }))).toBe(true);
  expect(await store.commit((tx) => addPreReader(tx, { ...list, person: "erik" }))).toBe(false);
  await store.commit((tx) => addPreReader(tx, { ...list, person: "gus" }));
  await store.commit((tx) => disableActor(tx, { id: "gus", actor: "local", at }));
  await expect(store.commit((tx) => addPreReader(tx, { ...list, person: "nobody" }))).rejects.toMatchObject({
    code: "actor/unknown",
  });
  expect(await seen("erik")).toEqual([]);
  await reach(id, "in-review");
  expect([await seen("erik"), await seen("fay"), await seen("gus")]).toEqual([["in-review"], [], []]);
  await reach(id, "approved");
  await schedule(id, after(1000));
  expect([await seen("erik"), await seen("fay")]).toEqual([["approved"], []]);
  expect([await seen("erik", after(1000)), await seen("fay", after(1000))]).toEqual([["released"], ["released"]]);
  await store.commit((tx) => removePreReader(tx, { ...list, person: "erik" }));
  expect(await seen("erik")).toEqual([]);
});

test("the rows of a life are kept, and every act stands in the audit", async () => {
  const id = await inState(1914, "withdrawn");
  await store.commit((tx) => addNotice(tx, { edition: id, replaces: null, body: "See the next one.", ...anna }));
  const tables = ["approval", "edition_release", "edition_withdrawal", "edition_notice"];
  for (const name of tables) {
    const removed = sql`delete from ${sql.table(name)} where edition = ${id}`.execute(store.db);
    await expect(removed).rejects.toThrow("never changed");
    await expect(sql`truncate ${sql.table(name)} cascade`.execute(store.db)).rejects.toThrow("never emptied");
  }
  expect((await listAudit(store.db, { object: id })).map(({ act }) => act)).toEqual([
    "edition.create",
    "edition.move",
    "edition.approve",
    "edition.approve",
    "edition.move",
    "edition.schedule",
    "edition.move",
    "edition.withdraw",
    "edition.move",
    "edition.notice",
  ]);
});

test("the calendar has the usual days of each year with a round, and the moments that are named", async () => {
  await store.commit((tx) => openRound(tx, { year: 1930, actor: "local", at }));
  const id = await inState(1915, "approved");
  await schedule(id, after(1000));
  const calendar = await releaseCalendar(store.db);
  expect(calendar.filter(({ year }) => year === 1930)).toEqual([
    { year: 1930, status: "provisional", usual: ["1931-09-30"], editions: [] },
    { year: 1930, status: "final", usual: ["1932-03-31"], editions: [] },
    { year: 1930, status: "revised", usual: ["1933-03-31", "1934-03-31"], editions: [] },
  ]);
  expect(calendar.find(({ year }) => year === 1915)).toMatchObject({
    editions: [{ id, state: "approved", release: { moment: after(1000), zone: "UTC" } }],
  });
});
