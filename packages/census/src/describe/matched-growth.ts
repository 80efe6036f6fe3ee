import { compare, type Decimal, decimal, divide, multiply, subtract, zero } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";
import type { CellKeyParts } from "../roll-up/cell-key.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { cellsOfReporters } from "./cells-of-reporters.ts";
import { totalOfCell } from "./completeness.ts";
import { type Contributor, contributorsIn } from "./contributor.ts";
import { isToldApart } from "./is-told-apart.ts";
import { type Unmatched, type WhyUnmatched, whyUnmatched } from "./why-unmatched.ts";

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

type Coordinates = CellKeyParts & Pick<Cell, "geo">;

/** The growth of any cell; null where no reporter is matched. */
export type GrowthOf = (cell: Coordinates) => Growth | null;

interface Judged {
  readonly reporter: string;
  readonly isLater: boolean;
  readonly why: WhyUnmatched | null;
}

const matchedOf = (judged: readonly Judged[]): readonly string[] =>
  judged.filter(({ why }) => why === null).map(({ reporter }) => reporter);

const percentOf = (from: Decimal, to: Decimal): Decimal | null =>
  compare(from, zero) <= 0 ? null : divide(multiply(subtract(to, from), decimal(100)), from, 1);

/** Growth between two years of one series; each figure has its own matched reporters, rolled up alike in both years. */
export const matchedGrowth = (from: RollUpContext, to: RollUpContext): GrowthOf => {
  const [before, after] = [contributorsIn(from), contributorsIn(to)];
  const [earlier, later] = [cellsOfReporters(from), cellsOfReporters(to)];
  const judge = (cell: Coordinates): readonly Judged[] => {
    const [was, is] = [before.of(cell), after.of(cell)];
    const find = (all: readonly Contributor[], id: string) => all.find(({ reporter }) => reporter === id) ?? null;
    const isWhole = (reporter: string): boolean =>
      totalOfCell(cell) === null || [before, after].every((year) => isToldApart(cell, year.figuresOf(reporter, cell)));
    return [...new Set([...was, ...is].map(({ reporter }) => reporter))].sort().map((reporter) => ({
      reporter,
      isLater: find(is, reporter) !== null,
      why: whyUnmatched(find(was, reporter), find(is, reporter), isWhole(reporter)),
    }));
  };
  return (cell) => {
    const judged = judge(cell);
    const reporters = matchedOf(judged);
    if (reporters.length === 0) return null;
    const everywhere = matchedOf(judge({ ...cell, geo: "WORLD" }));
    const [start, end] = [earlier(cell, reporters, everywhere), later(cell, reporters, everywhere)];
    if (start === null || end === null) return null;
    return {
      from: { year: from.year, value: start.value },
      to: { year: to.year, value: end.value },
      percent: percentOf(start.value, end.value),
      reporters,
      of: judged.filter(({ isLater }) => isLater).length,
      unmatched: judged.flatMap(({ reporter, why }) => (why === null ? [] : [{ reporter, why }])),
    };
  };
};
