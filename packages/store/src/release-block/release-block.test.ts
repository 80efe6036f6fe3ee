import type { ReleaseBlock } from "@coop-census/census";
import type { Manifest } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { createEdition } from "../edition/create-edition.ts";
import type { EditionState } from "../edition/edition.ts";
import { freezeEdition } from "../edition/freeze-edition.ts";
import { moveEdition } from "../edition/move-edition.ts";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { blocksOfEdition } from "./blocks-of-edition.ts";
import { clearBlocks } from "./clear-blocks.ts";
import { keepBlocks } from "./keep-blocks.ts";

const store = useStore();

const inputs: Manifest["inputs"] = {
  submissions: [],
  network: [],
  profiles: [],
  overlaps: [],
  rates: [],
  statements: [],
  decisions: [],
};

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

/** An approved edition of a year of its own; it is judged where blocks are given. */
const approved = async (year: number, blocks: readonly ReleaseBlock[] | null): Promise<string> => {
  const request = { year, status: "provisional" as const, inputs, inputsSha256: hashOf("inputs"), actor: "local", at };
  const { edition } = await store.commit((tx) => createEdition(tx, request));
  await store.commit((tx) => freezeEdition(tx, { edition: edition.id, manifestSha256: hashOf("content"), at }));
  if (blocks !== null) await store.commit((tx) => keepBlocks(tx, edition.id, blocks));
  for (const to of ["in-review", "approved"] as const) await move(edition.id, to);
  return edition.id;
};

const move = (edition: string, to: EditionState) =>
  store.commit((tx) => moveEdition(tx, { edition, to, actor: "local", at }));

const change = (edition: string, blocks: readonly number[] | { readonly rule: string }, isCleared = true) =>
  store.commit((tx) => clearBlocks(tx, { edition, blocks, isCleared, because: "looked at it", actor: "local", at }));

const force = (edition: string) =>
  store.db.updateTable("edition").set({ state: "released" }).where("id", "=", edition).execute();

test("an edition is released only when every block is cleared, and Postgres holds it too", async () => {
  const id = await approved(2001, three);
  await expect(move(id, "released")).rejects.toMatchObject({ code: "edition/blocked" });
  await expect(force(id)).rejects.toThrow("3 of its blocks stand");
  expect(await change(id, { rule: "V29" })).toEqual([1, 2]);
  await expect(move(id, "released")).rejects.toThrow("1 of its 3 blocks stand (V35)");
  await expect(force(id)).rejects.toThrow("1 of its blocks stand");
  expect(await change(id, [3])).toEqual([3]);
  await move(id, "released");
});

test("a cleared block stands again once that is undone, and every row is kept", async () => {
  const id = await approved(2002, three);
  await change(id, [1, 2, 3]);
  expect(await change(id, [2], false)).toEqual([2]);
  expect(await change(id, [2], false)).toEqual([]);
  await expect(move(id, "released")).rejects.toMatchObject({ code: "edition/blocked" });
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
  await move(id, "released");
});

test("an edition that was never judged cannot be released, nor one of which a block is missing", async () => {
  const id = await approved(2003, null);
  await expect(move(id, "released")).rejects.toMatchObject({ code: "edition/not-judged" });
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
  await move(id, "released");
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
