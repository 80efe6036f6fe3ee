import type { Manifest } from "@coop-census/contracts";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { lifeOf } from "../fixture/editions.ts";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { followRelease } from "../release/follow-release.ts";
import { scheduleRelease } from "../release/schedule-release.ts";
import { withdrawEdition } from "../release/withdraw-edition.ts";
import { answerEditionRequest } from "./answer-edition-request.ts";
import { createEdition } from "./create-edition.ts";
import { type EditionState, editionStates } from "./edition.ts";
import { editionById } from "./edition-by-id.ts";
import { editionRequestById } from "./edition-request.ts";
import { freezeEdition } from "./freeze-edition.ts";
import { listEditions } from "./list-editions.ts";
import { moveEdition } from "./move-edition.ts";
import { nextNumber } from "./next-number.ts";
import { previousEdition } from "./previous-edition.ts";
import { requestEdition } from "./request-edition.ts";

const store = useStore();

const inputs: Manifest["inputs"] = {
  submissions: [
    {
      id: "it-a-2022-000000000000",
      organisation: "it-a",
      sha256: hashOf("a"),
      kind: "file",
      layoutSha256: null,
      ruleSetSha256: null,
      contentSha256: hashOf("content"),
    },
  ],
  network: [hashOf("n")],
  profiles: [],
  overlaps: [],
  rates: [],
  statements: [],
  decisions: [],
};

const create = (year: number, from: string, status: "provisional" | "final" = "provisional") =>
  store.commit((tx) => createEdition(tx, { year, status, inputs, inputsSha256: hashOf(from), actor: "local", at }));
const freeze = (edition: string, content: string) =>
  store.commit((tx) => freezeEdition(tx, { edition, manifestSha256: hashOf(content), at }));
const move = (edition: string, to: EditionState) =>
  store.commit((tx) => moveEdition(tx, { edition, to, actor: "local", at }));

const { frozen, reach } = lifeOf(store);

/** An edition of a year of its own, frozen and taken to a state. */
const inState = async (year: number, state: EditionState): Promise<string> => {
  const id = await frozen(year);
  await reach(id, state);
  return id;
};

test("the same inputs are the same edition, other inputs take the next number", async () => {
  const first = await create(2022, "one");
  expect(first).toMatchObject({
    isNew: true,
    edition: { id: "2022-p1", state: "draft", inputs, manifestSha256: null },
  });
  expect(await create(2022, "one")).toEqual({ ...first, isNew: false });
  expect((await create(2022, "two")).edition.id).toBe("2022-p2");
  expect(await create(2022, "one")).toEqual({ ...first, isNew: false });
  expect((await create(2022, "one", "final")).edition.id).toBe("2022-f1");
  expect((await listEditions(store.db, 2022)).map(({ id }) => id)).toEqual(["2022-f1", "2022-p1", "2022-p2"]);
});

test("asked for at once from the same inputs it is made once", async () => {
  const made = await Promise.all(Array.from({ length: 10 }, () => create(2015, "same")));
  expect(new Set(made.map(({ edition }) => edition.id))).toEqual(new Set(["2015-p1"]));
  expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test("the number of an abandoned edition is not used again, not even for the same inputs", async () => {
  const { edition } = await create(2014, "one");
  await move(edition.id, "abandoned");
  expect(await nextNumber(store.db, 2014, "provisional")).toBe(2);
  expect((await create(2014, "one")).edition.id).toBe("2014-p2");
  const removed = store.db.deleteFrom("edition").where("id", "=", "2014-p1").execute();
  await expect(removed).rejects.toThrow("its number is used");
  await expect(sql`truncate edition cascade`.execute(store.db)).rejects.toThrow("never emptied");
});

test("an edition is frozen once; other bytes from the same inputs are a fault", async () => {
  const { edition } = await create(2013, "one");
  await freeze(edition.id, "content");
  await freeze(edition.id, "content");
  expect(await editionById(store.db, edition.id)).toMatchObject({ manifestSha256: hashOf("content"), frozenAt: at });
  await expect(freeze(edition.id, "other")).rejects.toMatchObject({ code: "store/edition-differs" });
  await expect(freeze("1900-p1", "other")).rejects.toMatchObject({ code: "store/no-edition" });
});

test("Postgres lets an edition go where the methodology says, and nowhere else", async () => {
  const permitted: Readonly<Record<EditionState, readonly EditionState[]>> = {
    draft: ["in-review", "abandoned"],
    "in-review": ["approved", "abandoned"],
    approved: ["released", "abandoned", "in-review"],
    released: ["withdrawn"],
    abandoned: [],
    withdrawn: [],
  };
  let year = 1950;
  for (const from of editionStates) {
    for (const to of editionStates.filter((state) => state !== from)) {
      year += 1;
      const id = await inState(year, from);
      const isPermitted = permitted[from].includes(to);
      if (!isPermitted) {
        await expect(move(id, to)).rejects.toMatchObject({ code: "edition/not-permitted" });
        const forced = store.db.updateTable("edition").set({ state: to }).where("id", "=", id).execute();
        await expect(forced).rejects.toThrow(`cannot go from ${from} to ${to}`);
      } else await reach(id, to);
      expect((await editionById(store.db, id))?.state).toBe(isPermitted ? to : from);
    }
  }
});

test("an edition that is not frozen cannot be reviewed", async () => {
  const { edition } = await create(2012, "one");
  await expect(move(edition.id, "in-review")).rejects.toThrow("edition_check");
});

test("nothing of a frozen edition is ever changed", async () => {
  const id = await inState(2011, "released");
  const { db } = store;
  const changes = [
    { manifestSha256: hashOf("other") },
    { manifestSha256: null, frozenAt: null },
    { inputsSha256: hashOf("other") },
    { inputs: "{}" },
    { number: 9 },
  ];
  for (const change of changes) {
    const changed = db.updateTable("edition").set(change).where("id", "=", id).execute();
    await expect(changed).rejects.toThrow("a correction is a new edition");
  }
});

test("the edition before is the last that was public at the moment, a withdrawn one too, and never one still to come", async () => {
  const before = async (now = at) => (await previousEdition(store.db, 2009, now))?.edition ?? null;
  const first = await frozen(2009);
  const given = await frozen(2009, [], "given up");
  await reach(first, "in-review");
  await reach(given, "abandoned");
  expect(await before()).toBeNull();
  await reach(first, "approved");
  const moment = new Date(at.getTime() + 1000);
  await store.commit((tx) => scheduleRelease(tx, { edition: first, moment, zone: "UTC", actor: "anna", at }));
  expect(await before(new Date(moment.getTime() - 1))).toBeNull();
  expect(await previousEdition(store.db, 2009, moment)).toEqual({ edition: first, manifestSha256: hashOf(first) });
  await store.commit(async (tx) => {
    await followRelease(tx, first, moment);
    await withdrawEdition(tx, { edition: first, because: "a wrong unit", actor: "anna", at: moment });
  });
  expect(await before(moment)).toBe(first);
});

test("a draft is held against what readers knew when it was begun; once they know another, the same inputs are another draft", async () => {
  const [first, second] = [await frozen(2007), await frozen(2007, [], "later")];
  expect((await editionById(store.db, second))?.previous).toBeNull();
  await reach(first, "released");
  await expect(reach(second, "released")).rejects.toMatchObject({ code: "edition/not-held-against" });
  const { edition: third } = await create(2007, "later");
  expect([third.id, third.previous]).toEqual(["2007-p3", first]);
  expect((await create(2007, "later")).edition.id).toBe(third.id);
  expect((await create(2007, "inputs")).edition.id).toBe(first);
  const changed = store.db.updateTable("edition").set({ previous: null }).where("id", "=", third.id).execute();
  await expect(changed).rejects.toThrow("a correction is a new edition");
});

test("of two editions of a year one is released at a time", async () => {
  const [first, second] = [await frozen(2006), await frozen(2006, [], "later")];
  await reach(first, "approved");
  await reach(second, "approved");
  const schedule = (edition: string) => {
    const moment = new Date(at.getTime() + 1000);
    return store.commit((tx) => scheduleRelease(tx, { edition, moment, zone: "UTC", actor: "anna", at }));
  };
  const both = await Promise.allSettled([schedule(first), schedule(second)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = both.find(({ status }) => status === "rejected");
  expect(refused).toMatchObject({ reason: { code: "edition/another-planned" } });
});

test("a request commits with its job and is answered with the edition that it came to", async () => {
  const wish = { year: 2008, status: "provisional" as const, actor: "local", at };
  const request = await store.commit((tx) => requestEdition(tx, wish));
  expect(await editionRequestById(store.db, request)).toMatchObject({ year: 2008, edition: null });
  const jobs = await store.db.selectFrom("outbox").select("payload").where("job", "=", "edition").execute();
  expect(jobs).toContainEqual({ payload: { request } });
  const { edition } = await create(2008, "one");
  await store.commit((tx) => answerEditionRequest(tx, { request, edition: edition.id }));
  expect((await editionRequestById(store.db, request))?.edition).toBe("2008-p1");
  expect(await editionRequestById(store.db, 999_999)).toBeNull();
});
