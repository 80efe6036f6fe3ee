import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { type Completeness, completenessOf } from "./completeness.ts";
import { type Contributor, contributorsIn } from "./contributor.ts";
import { type Growth, matchedGrowth } from "./matched-growth.ts";
import { besideIndicator, type OtherReporters, otherReporters } from "./other-reporters.ts";
import { type PrintedValue, printedValue } from "./printed-value.ts";

/** What belongs beside a figure wherever it is shown. */
export interface FigureDescription {
  readonly printed: PrintedValue;
  /** Null where the figure is no breakdown. */
  readonly completeness: Completeness | null;
  /** Against the count of enterprises of the same place, type, activity and detail; null where there is none, or it is that. */
  readonly otherReporters: OtherReporters | null;
  /** From the year before; null where no reporter is matched. */
  readonly growth: Growth | null;
  readonly contributors: readonly Contributor[];
}

/** Describes the figures of one year and series; `before` is the year before it, null where nothing is known of it. */
export const describeFigures = (from: {
  readonly context: RollUpContext;
  readonly cells: readonly Cell[];
  readonly before: RollUpContext | null;
}): ((cell: Cell) => FigureDescription) => {
  const { context, cells, before } = from;
  const contributors = contributorsIn(context);
  const growthOf = before === null ? null : matchedGrowth(before, context);
  const besides = new Map(
    cells
      .filter(({ indicator }) => indicator === besideIndicator)
      .map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, cell]),
  );
  return (cell) => {
    const given = contributors.of(cell);
    const beside = besides.get(`${cell.geo} ${keyInPlace({ ...cell, indicator: besideIndicator, unit: "ENT" })}`);
    return {
      printed: printedValue(cell, given),
      completeness: completenessOf(cell, contributors),
      otherReporters: beside === undefined || cell.indicator === besideIndicator ? null : otherReporters(cell, beside),
      growth: growthOf === null ? null : growthOf(cell),
      contributors: given,
    };
  };
};
