import { type Decimal, zero } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";
import { type CellKeyParts, keyInPlace } from "../roll-up/cell-key.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { cellsOfReporters } from "./cells-of-reporters.ts";
import { type Contributor, contributorsIn } from "./contributor.ts";
import { type PrintedValue, printedValue } from "./printed-value.ts";
import { type SeriesBreak, seriesBreaks } from "./series-breaks.ts";

/** A figure in one year of its series. */
export interface SeriesPoint {
  readonly year: number;
  /** The figure as it was; null where nobody reported it, which is not zero. */
  readonly cell: Cell | null;
  readonly printed: PrintedValue | null;
  /** The same of the reporters that are in every year; null where there are none. */
  readonly constant: { readonly value: Decimal; readonly printed: PrintedValue } | null;
  /** Reporters whose value is of another date or undated (flag E); sorted ids. */
  readonly standIns: readonly string[];
  /** Why the point is not to be compared with the one before it as it stands. */
  readonly breaks: readonly SeriesBreak[];
}

/** A figure through the years, with the reporters that are in all of them. */
export interface FigureSeries {
  readonly points: readonly SeriesPoint[];
  /** Those of the constant perimeter; sorted ids. */
  readonly constantReporters: readonly string[];
}

/** One year of a series: what its figures follow from, and the figures that are stored, or computed from it. */
export interface YearOfSeries {
  readonly context: RollUpContext;
  readonly cells: readonly Cell[];
}

type Coordinates = CellKeyParts & Pick<Cell, "geo">;

/** The reporters that are in every year of a figure; sorted ids. */
const inAll = ([first = [], ...others]: readonly (readonly Contributor[])[]): readonly string[] =>
  first
    .map(({ reporter }) => reporter)
    .filter((id) => others.every((all) => all.some(({ reporter }) => reporter === id)));

/** Finds any figure through the given years, each as it was and with constant perimeter, overlap removed alike; years in order. */
export const figureSeries = (years: readonly YearOfSeries[]): ((of: Coordinates) => FigureSeries) => {
  const known = [...years]
    .sort((a, b) => a.context.year - b.context.year)
    .map(({ context, cells }) => ({
      context,
      contributors: contributorsIn(context),
      cellOf: cellsOfReporters(context),
      cells: new Map(cells.map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, cell])),
    }));
  return (of) => {
    const name = `${of.geo} ${keyInPlace(of)}`;
    const given = known.map(({ contributors }) => contributors.of(of));
    const constantReporters = inAll(given);
    const everywhere = inAll(known.map(({ contributors }) => contributors.of({ ...of, geo: "WORLD" })));
    const isConstant = new Set(constantReporters);
    const points = known.map(({ context, cellOf, cells }, index): SeriesPoint => {
      const cell = cells.get(name) ?? null;
      const here = given[index] ?? [];
      const before = given.slice(0, index).findLast((all) => all.length > 0) ?? null;
      const constant = constantReporters.length === 0 ? null : cellOf(of, constantReporters, everywhere);
      const constantGiven = here.filter(({ reporter }) => isConstant.has(reporter));
      return {
        year: context.year,
        cell,
        printed: cell === null ? null : printedValue(cell, here),
        constant: constant === null ? null : { value: constant.value, printed: printedValue(constant, constantGiven) },
        standIns: here.filter(isStandingIn).map(({ reporter }) => reporter),
        breaks: before === null || here.length === 0 ? [] : seriesBreaks(before, here),
      };
    });
    return { points, constantReporters };
  };
};

const isStandingIn = ({ value, flags, composition }: Contributor): boolean =>
  composition.standIn !== zero || (value === zero && flags.includes("E"));
