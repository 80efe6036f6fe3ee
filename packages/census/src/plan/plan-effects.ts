import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import { compareCells } from "../roll-up/compare-cells.ts";
import { rollUpYear, type YearOfReturns } from "../roll-up/roll-up-year.ts";
import { sameCells } from "../roll-up/same-cells.ts";
import type { Series } from "../roll-up/series.ts";
import type { SharedEnterprises } from "../shared-enterprise/shared-group.ts";
import type { CellChange, CellFigure } from "./cell-change.ts";

/** What the figures of a year follow from now, and the returns that they would follow from. */
export interface PlannedYear extends Pick<YearOfReturns, "year" | "network" | "overlaps" | "standIns"> {
  readonly series: readonly Series[];
  readonly before: readonly AcceptedReturn[];
  readonly after: readonly AcceptedReturn[];
  /** What the registers among the returns have in common, before and after; nothing where left out. */
  readonly shared?: { readonly before: SharedEnterprises; readonly after: SharedEnterprises };
}

const keyOf = ({ geo, ...cell }: Cell): string => JSON.stringify([geo, keyInPlace(cell)]);

const figureOf = ({ gross, overlap, overlapHere, value, bounds, flags, reporters, composition }: Cell): CellFigure => ({
  gross,
  overlap,
  overlapHere,
  value,
  bounds,
  flags,
  reporters,
  composition,
});

const isSame = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameCells([a], [b]);

const changesOf = (series: Series, before: readonly Cell[], after: readonly Cell[]): readonly CellChange[] => {
  const old = new Map(before.map((cell) => [keyOf(cell), cell]));
  const now = new Map(after.map((cell) => [keyOf(cell), cell]));
  const cells = new Map([...old, ...now]);
  return [...cells.values()].sort(compareCells).flatMap((cell): readonly CellChange[] => {
    const [was, is] = [old.get(keyOf(cell)), now.get(keyOf(cell))];
    if (isSame(was, is)) return [];
    const { geo, type, activity, indicator, detail, unit } = cell;
    return [
      {
        series,
        geo,
        type,
        activity,
        indicator,
        detail,
        unit,
        before: was === undefined ? null : figureOf(was),
        after: is === undefined ? null : figureOf(is),
      },
    ];
  });
};

/**
 * Every cell of every series, from the countries to the world, that is another one when `after` takes the place of
 * `before`: by the roll-up itself, overlaps included, in canonical order.
 */
export const planEffects = ({ series: all, before, after, shared, ...year }: PlannedYear): readonly CellChange[] =>
  all.flatMap((series) => {
    const cellsOf = (returns: readonly AcceptedReturn[], common?: SharedEnterprises): readonly Cell[] => {
      const inCommon = common === undefined ? {} : { shared: common };
      return rollUpYear({ ...year, ...inCommon, series, returns, variant: "all_reported" });
    };
    return changesOf(series, cellsOf(before, shared?.before), cellsOf(after, shared?.after));
  });
