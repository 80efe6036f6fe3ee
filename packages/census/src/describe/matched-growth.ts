import { compare, type Decimal, decimal, divide, multiply, subtract, zero } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";
import { type CellKeyParts, keyInPlace } from "../roll-up/cell-key.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { totalOfCell } from "./completeness.ts";
import { type Contributor, contributorsIn } from "./contributor.ts";
import { isToldApart } from "./is-told-apart.ts";
import { type Unmatched, whyUnmatched } from "./why-unmatched.ts";

/** The growth of a figure between two years, of the reporters that gave a fresh value in both (methodology section 4, step 5). */
export interface Growth {
  /** Of the matched reporters alone, overlap removed: not the figure of the year. */
  readonly from: { readonly year: number; readonly value: Decimal };
  readonly to: { readonly year: number; readonly value: Decimal };
  /** `to` / `from` - 1 in percent, one decimal; the exact ratio follows from the two. Null where it starts from zero. */
  readonly percent: Decimal | null;
  /** The matched reporters, sorted ids. */
  readonly reporters: readonly string[];
  /** Reporters of the later figure, matched or not. */
  readonly of: number;
  /** Every other reporter of either figure, and why it is left out. */
  readonly unmatched: readonly Unmatched[];
}

/** The growth of any cell; null where no reporter is matched. */
export type GrowthOf = (cell: CellKeyParts & Pick<Cell, "geo">) => Growth | null;

/** The cells that the matched reporters' figures add up to in one year, by place and key. */
const cellsOfMatched = (context: RollUpContext) => {
  const known = new Map<string, ReadonlyMap<string, Cell>>();
  return (key: CellKeyParts, reporters: readonly string[]): ReadonlyMap<string, Cell> => {
    const { activity, indicator, detail, unit } = key;
    const name = JSON.stringify([activity, indicator, detail, unit, reporters]);
    const found = known.get(name);
    if (found !== undefined) return found;
    const members = context.members.filter(
      (one) =>
        one.activity === activity &&
        one.indicator === indicator &&
        one.detail === detail &&
        one.unit === unit &&
        reporters.includes(one.reporter),
    );
    const cells = rollUpMembers({ ...context, members });
    const made = new Map(cells.map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, cell]));
    known.set(name, made);
    return made;
  };
};

const percentOf = (from: Decimal, to: Decimal): Decimal | null =>
  compare(from, zero) <= 0 ? null : divide(multiply(subtract(to, from), decimal(100)), from, 1);

/** Growth between two years of one series; each figure has its own matched reporters, rolled up alike in both years. */
export const matchedGrowth = (from: RollUpContext, to: RollUpContext): GrowthOf => {
  const [before, after] = [contributorsIn(from), contributorsIn(to)];
  const [earlier, later] = [cellsOfMatched(from), cellsOfMatched(to)];
  return (cell) => {
    const [was, is] = [before.of(cell), after.of(cell)];
    const find = (all: readonly Contributor[], id: string) => all.find(({ reporter }) => reporter === id) ?? null;
    const ids = [...new Set([...was, ...is].map(({ reporter }) => reporter))].sort();
    const isWhole = (reporter: string): boolean =>
      totalOfCell(cell) === null || [before, after].every((year) => isToldApart(cell, year.figuresOf(reporter, cell)));
    const judged = ids.map((reporter) => ({
      reporter,
      why: whyUnmatched(find(was, reporter), find(is, reporter), isWhole(reporter)),
    }));
    const reporters = judged.filter(({ why }) => why === null).map(({ reporter }) => reporter);
    if (reporters.length === 0) return null;
    const name = `${cell.geo} ${keyInPlace(cell)}`;
    const start = earlier(cell, reporters).get(name);
    const end = later(cell, reporters).get(name);
    if (start === undefined || end === undefined) return null;
    return {
      from: { year: from.year, value: start.value },
      to: { year: to.year, value: end.value },
      percent: percentOf(start.value, end.value),
      reporters,
      of: is.length,
      unmatched: judged.flatMap(({ reporter, why }) => (why === null ? [] : [{ reporter, why }])),
    };
  };
};
