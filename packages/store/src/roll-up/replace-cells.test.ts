import { type Cell, decimal } from "@coop-census/census";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { useStore } from "../fixture/use-store.ts";
import { lockPlace } from "./lock-place.ts";
import { readCells } from "./read-cells.ts";
import { replaceCells } from "./replace-cells.ts";

const store = useStore();

const italy = { series: "main", year: 2022, geo: "IT" };

const cell = (more: Partial<Cell> = {}): Cell => ({
  year: 2022,
  geo: "IT",
  type: "WORKER",
  activity: "_T",
  indicator: "ENT_TOTAL",
  detail: "_T",
  unit: "ENT",
  gross: decimal("123456789012345678901234567890.125"),
  overlap: decimal("0.125"),
  overlapHere: decimal("0"),
  value: decimal("123456789012345678901234567890"),
  bounds: { lower: decimal("0.5"), upper: decimal("123456789012345678901234567890.5") },
  flags: "DE",
  reporters: { answered: 2, of: 5, ids: ["it-a", "it-b"] },
  composition: {
    fresh: decimal("1"),
    standIn: decimal("2"),
    national: decimal("3"),
    estimated: decimal("4.5"),
    imputed: decimal("0"),
  },
  ...more,
});

const replace = (place: typeof italy, cells: readonly Cell[]): Promise<boolean> =>
  store.commit(async (tx) => {
    await lockPlace(tx, place.year, place.geo);
    return replaceCells(tx, place, cells);
  });

test("cells come back as they were given, and the same again change nothing", async () => {
  const cells = [cell(), cell({ type: "_T", unit: "EUR", indicator: "TURNOVER" })];
  expect(await replace(italy, cells)).toBe(true);
  expect(await replace(italy, cells.toReversed())).toBe(false);
  expect(await readCells(store.db, { year: 2022, geo: "IT" })).toEqual([cells[0], cells[1]]);
});

test("only cells that differ are written", async () => {
  const place = { ...italy, geo: "FR" };
  const kept = cell({ geo: "FR" });
  await replace(place, [kept, cell({ geo: "FR", type: "SOCIAL_A" })]);
  const stamps = async () => {
    const { db } = store;
    const rows = await db
      .selectFrom("cell")
      .select(["type", sql<string>`xmin::text`.as("written")])
      .where("geo", "=", "FR")
      .execute();
    return new Map(rows.map((row) => [row.type, row.written]));
  };
  const before = await stamps();
  expect(await replace(place, [kept, cell({ geo: "FR", type: "SOCIAL_A", flags: "" })])).toBe(true);
  const after = await stamps();
  expect(after.get("WORKER")).toBe(before.get("WORKER"));
  expect(after.get("SOCIAL_A")).not.toBe(before.get("SOCIAL_A"));
});

test("the cells of other places, years and series are left alone", async () => {
  await replace({ ...italy, geo: "PL" }, [cell({ geo: "PL" })]);
  await replace({ ...italy, geo: "PL", series: "cecop" }, [cell({ geo: "PL" })]);
  await replace({ ...italy, geo: "PL", year: 2021 }, [cell({ geo: "PL", year: 2021 })]);
  expect(await replace({ ...italy, geo: "PL" }, [])).toBe(true);
  expect(await readCells(store.db, { year: 2022, geo: "PL" })).toEqual([]);
  expect(await readCells(store.db, { year: 2022, geo: "PL", series: "cecop" })).toHaveLength(1);
  expect(await readCells(store.db, { year: 2021, geo: ["PL", "IT"] })).toHaveLength(1);
});

test("a cell of another place is refused", async () => {
  await expect(replace(italy, [cell({ geo: "ES" })])).rejects.toMatchObject({ code: "store/strange-cell" });
});

test("a cell whose net is not gross minus overlap is refused by Postgres", async () => {
  await expect(replace({ ...italy, geo: "CZ" }, [cell({ geo: "CZ", value: decimal("1") })])).rejects.toThrow(
    "cell_check",
  );
});

test("whatever was there before, what is given is what is there after, and change is told truly", async () => {
  const place = { ...italy, geo: "BG" };
  const some = fc.uniqueArray(
    fc.record({
      type: fc.constantFrom("WORKER", "SOCIAL_A", "PRODUCER"),
      indicator: fc.constantFrom("A", "B"),
      flags: fc.constantFrom("", "D"),
    }),
    { selector: ({ type, indicator }) => `${type} ${indicator}` },
  );
  let before: readonly Cell[] = [];
  await fc.assert(
    fc.asyncProperty(some, async (drafts) => {
      const cells = drafts.map((draft) => cell({ geo: "BG", ...draft }));
      const isChanged = await replace(place, cells);
      const after = await readCells(store.db, { year: 2022, geo: "BG" });
      const canonical = (list: readonly Cell[]) => list.map((one) => JSON.stringify(one)).sort();
      expect(canonical(after)).toEqual(canonical(cells));
      expect(isChanged).toBe(JSON.stringify(canonical(before)) !== JSON.stringify(canonical(after)));
      before = after;
    }),
    { numRuns: 40 },
  );
});

test("a place is recomputed by one transaction at a time", async () => {
  const order: string[] = [];
  const compute = (name: string) =>
    store.commit(async (tx) => {
      await lockPlace(tx, 2022, "KR");
      order.push(`${name} in`);
      await readCells(tx, { year: 2022, geo: "KR" });
      order.push(`${name} out`);
    });
  await Promise.all(["a", "b", "c"].map(compute));
  for (const [index, step] of order.entries())
    if (index % 2 === 0) expect(order[index + 1]).toBe(step.replace("in", "out"));
  expect(order).toHaveLength(6);
});
