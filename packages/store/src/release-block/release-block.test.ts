import type { ReleaseBlock } from "@coop-census/census";
import { expect, test } from "vitest";
import { lifeOf } from "../fixture/editions.ts";
import { at } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { blocksOfEdition } from "./blocks-of-edition.ts";
import { clearBlocks } from "./clear-blocks.ts";
import { keepBlocks } from "./keep-blocks.ts";

const store = useStore();

const blockOf = (rule: "V29" | "V35", geo: string): ReleaseBlock => ({
  rule,
  code: rule === "V29" ? "V29/few" : "V35/member-share",
  coordinates: {
    series: "main",
    geo,
    type: "WORKER",
    activity: "_T",
    indicator: "WRK_TOTAL",
    detail: "_T",
    unit: "PER",
  },
  params: { reporters: "it-a" },
});

const three = [blockOf("V29", "IT"), blockOf("V29", "EUR"), blockOf("V35", "WORLD")];

const { frozen, reach } = lifeOf(store);

/** An approved edition of a year of its own; it is judged where blocks are given. */
const approved = async (year: number, blocks: readonly ReleaseBlock[] | null): Promise<string> => {
  const edition = await frozen(year, blocks);
  await reach(edition, "approved");
  return edition;
};

const release = (edition: string) => reach(edition, "released");

const change = (edition: string, blocks: readonly number[] | { readonly rule: string }, isCleared = true) =>
  store.commit((tx) => clearBlocks(tx, { edition, blocks, isCleared, because: "looked at it", actor: "local", at }));

const force = (edition: string) =>
  store.db.updateTable("edition").set({ state: "released" }).where("id", "=", edition).execute();

test("an edition is released only when every block is cleared, and Postgres holds it too", async () => {
  const id = await approved(2001, three);
  await expect(release(id)).rejects.toMatchObject({ code: "edition/blocked" });
  await expect(force(id)).rejects.toThrow("3 of its blocks stand");
  expect(await change(id, { rule: "V29" })).toEqual([1, 2]);
  await expect(release(id)).rejects.toThrow("1 of its 3 blocks stand (V35)");
  await expect(force(id)).rejects.toThrow("1 of its blocks stand");
  expect(await change(id, [3])).toEqual([3]);
  await release(id);
});

test("a cleared block stands again once that is undone, and every row is kept", async () => {
  const id = await approved(2002, three);
  await change(id, [1, 2, 3]);
  expect(await change(id, [2], false)).toEqual([2]);
  expect(await change(id, [2], false)).toEqual([]);
  await expect(release(id)).rejects.toMatchObject({ code: "edition/blocked" });
  await expect(force(id)).rejects.toThrow("1 of its blocks stand");
  const blocks = await blocksOfEdition(store.db, id);
  expect(blocks?.map(({ ordinal, clearance }) => [ordinal, clearance?.isCleared])).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ]);
  const rows = store.db.selectFrom("editionClearance").selectAll().where("edition", "=", id);
  expect(await rows.execute()).toHaveLength(4);
  await expect(store.db.deleteFrom("editionClearance").where("edition", "=", id).execute()).rejects.toThrow(
    "never changed",
  );
  await change(id, [2]);
  await release(id);
});

test("an edition that was never judged cannot be released, nor one of which a block is missing", async () => {
  const id = await approved(2003, null);
  await expect(release(id)).rejects.toMatchObject({ code: "edition/not-judged" });
  await expect(force(id)).rejects.toThrow("has not been judged");
  await store.db.insertInto("editionJudged").values({ edition: id, blocks: 1 }).execute();
  await expect(force(id)).rejects.toThrow("has not been judged");
});

test("what was found when an edition was frozen is never replaced", async () => {
  const id = await approved(2004, three);
  await store.commit((tx) => keepBlocks(tx, id, []));
  expect(await blocksOfEdition(store.db, id)).toHaveLength(3);
  expect((await blocksOfEdition(store.db, id))?.[0]).toEqual({ ...three[0], ordinal: 1, clearance: null });
  for (const table of ["editionBlock", "editionJudged"] as const) {
    await expect(store.db.deleteFrom(table).where("edition", "=", id).execute()).rejects.toThrow("never changed");
  }
});

test("blocks of a released edition stay as they are", async () => {
  const id = await approved(2005, three);
  await change(id, [1, 2, 3]);
  await release(id);
  await expect(change(id, [1], false)).rejects.toMatchObject({ code: "edition/not-permitted" });
  const row = { edition: id, ordinal: 1, isCleared: false, because: "late", actor: "local", at };
  await expect(store.db.insertInto("editionClearance").values(row).execute()).rejects.toThrow("is released");
});

test("a block that is not there is refused, and nothing is cleared", async () => {
  const id = await approved(2006, three);
  await expect(change(id, [1, 9])).rejects.toThrow("no block 9");
  await expect(change(id, { rule: "V30" })).rejects.toThrow("no block of V30");
  expect((await blocksOfEdition(store.db, id))?.every(({ clearance }) => clearance === null)).toBe(true);
});
