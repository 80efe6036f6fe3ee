import fc from "fast-check";
import { expect, it } from "vitest";
import { add, compare, type Decimal, zero } from "../decimal/decimal.ts";
import { memberCells } from "../roll-up/to-member.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import { runs } from "./fixture/runs.ts";
import { columns, type TableCoordinates, type TrueTable, trueTables } from "./fixture/true-table.ts";

const detailOfSex = (sex: string): string => (sex === "_T" ? "_T" : `SEX=${sex}`);

/** What counts of a return, its types added up. */
const countedIn = ({ accepted }: Pick<TrueTable, "accepted">) => {
  const sums = new Map<string, Decimal>();
  for (const { type, activity, detail, indicator, value } of memberCells(accepted, "all_reported")) {
    for (const upper of typesUpward(type)) {
      const key = JSON.stringify([upper, activity, detail, indicator]);
      sums.set(key, add(sums.get(key) ?? zero, value));
    }
  }
  return ({ type, activity, sex }: TableCoordinates, indicator: string): Decimal => {
    const of = [
      type === "_T" ? "ALL_COOP" : type,
      activity === "_T" ? "_T" : `ISIC4_${activity}`,
      detailOfSex(sex),
      indicator,
    ];
    return sums.get(JSON.stringify(of)) ?? zero;
  };
};

const every: readonly TableCoordinates[] = ["_T", "WORKER", "SOCIAL_A", "SOCIAL_B", "PRODUCER", "CAE"].flatMap((type) =>
  ["_T", "C", "10", "25", "F", "41"].flatMap((activity) =>
    ["_T", "F", "M"].map((sex) => ({ type, area: "_T", activity, sex })),
  ),
);

it("whatever cells of a true table a return gives, none of its figures counts twice", () => {
  fc.assert(
    fc.property(trueTables, (table) => {
      const counted = countedIn(table);
      for (const of of every) {
        for (const column of columns) {
          const [value, truth] = [counted(of, column), table.truth(of, column)];
          expect({ ...of, column, value, truth, isMore: compare(value, truth) > 0 }).toMatchObject({ isMore: false });
        }
      }
    }),
    runs(500),
  );
});

it("what a return gives that the rules let pass counts in full, however it is divided", () => {
  fc.assert(
    fc.property(trueTables, (table) => {
      fc.pre(table.isWhole);
      const counted = countedIn(table);
      table.rows.forEach((of, index) => {
        // What is divided is held against no sum of other divisions; a total of a type, or of types with totals, is.
        if (of.type === "SOCIAL" || of.area !== "_T" || of.activity !== "_T") return;
        if (of.type === "_T" && table.rows.some((one) => one.area !== "_T" || one.activity !== "_T")) return;
        for (const column of columns) {
          const given = table.given(index, column);
          if (given === null) continue;
          const value = counted(of, column);
          expect({ ...of, column, value, given, isLess: compare(value, given) < 0 }).toMatchObject({ isLess: false });
        }
      });
    }),
    runs(500),
  );
});

it("nothing that counts tells a figure that is kept out: neither it nor a total less its parts", () => {
  fc.assert(
    fc.property(trueTables, fc.nat(), fc.integer({ min: 1, max: 9 }), (table, which, more) => {
      const cell = table.held[which % Math.max(1, table.held.length)];
      fc.pre(cell !== undefined);
      if (cell === undefined) return;
      const own = table.rows[cell.row - 2];
      const moved = table.withMore(cell, more);
      fc.pre(JSON.stringify(moved.keptOut) === JSON.stringify(table.accepted.keptOut));
      expect({ own, cells: memberCells(moved, "all_reported") }).toEqual({
        own,
        cells: memberCells(table.accepted, "all_reported"),
      });
    }),
    runs(500),
  );
});
