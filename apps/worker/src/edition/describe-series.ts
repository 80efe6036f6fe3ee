import {
  type Cell,
  type CellCoverage,
  type CellKeyParts,
  contextOfYear,
  countedObservations,
  coverageOf,
  describeFigures,
  figureSeries,
  keyInPlace,
  type OpenFigures,
  openCoverage,
  rollUpMembers,
  type Series,
} from "@coop-census/census";
import {
  type DescribedCell,
  type EditionGrowth,
  type EditionPoint,
  type OpenValues,
  toOpenValues,
} from "@coop-census/reporting";
import type { YearInputs } from "@coop-census/store";
import type { EstimatedYear } from "../estimate/estimate-from.ts";

/** The figures of one series of an edition, with everything that stands beside them. */
export interface DescribedSeries {
  readonly cells: readonly DescribedCell[];
  readonly growth: readonly EditionGrowth[];
  readonly points: readonly EditionPoint[];
}

type Coordinates = CellKeyParts & Pick<Cell, "geo">;

const coordinatesOf = ({ geo, type, activity, indicator, detail, unit }: Coordinates): Coordinates => ({
  geo,
  type,
  activity,
  indicator,
  detail,
  unit,
});

/** What an estimate would be is the estimate's to say. */
const coverageWithout = ({ estimate: _estimate, ...coverage }: CellCoverage): DescribedCell["coverage"] => coverage;

const openIn = (...years: readonly YearInputs[]): OpenValues =>
  toOpenValues(years.flatMap(({ returns }) => returns.flatMap(countedObservations)));

/** Rolls up and describes one series of a year; `earlier` are the years before it, in order. */
export const describeSeries = (
  inputs: YearInputs,
  earlier: readonly YearInputs[],
  series: Series,
  { placeOf, sizes }: Pick<EstimatedYear, "placeOf" | "sizes">,
  isOpenFigure: OpenFigures,
): DescribedSeries => {
  const years = [...earlier, inputs].map((year) => {
    const context = contextOfYear({ ...year, series, variant: "all_reported" });
    return { context, cells: rollUpMembers(context), isOpen: openIn(year) };
  });
  const now = years.at(-1);
  if (now === undefined) return { cells: [], growth: [], points: [] };
  const before = earlier.find(({ year }) => year === inputs.year - 1);
  const previous = years.find(({ context }) => context.year === inputs.year - 1)?.context ?? null;
  const describe = describeFigures({ ...now, before: previous });
  const described = now.cells.map((cell) => ({ cell, ...describe(cell) }));
  const isOpenInBoth = openIn(inputs, ...(before === undefined ? [] : [before]));
  const confOf = (isOpen: OpenValues, of: Parameters<OpenValues>[0]) => (isOpen(of) ? ("F" as const) : ("N" as const));
  const seriesOf = figureSeries(years);
  const everything = new Map(
    years.flatMap(({ cells }) => cells.map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, coordinatesOf(cell)])),
  );
  return {
    cells: described.map(({ cell, printed, completeness }) => ({
      ...cell,
      printed,
      lacking: completeness?.lacking ?? [],
      partial: completeness?.partial ?? [],
      coverage: coverageWithout(
        openCoverage(coverageOf(cell, placeOf(cell.geo)), placeOf(cell.geo), sizes, isOpenFigure),
      ),
    })),
    growth: described.flatMap(({ cell, growth }) => {
      if (growth === null) return [];
      const matched = { indicator: cell.indicator, reporters: { answered: 0, of: 0, ids: growth.reporters } };
      return [{ series, ...coordinatesOf(cell), ...growth, conf: confOf(isOpenInBoth, matched) }];
    }),
    points: [...everything.values()].flatMap((of) => {
      const { points, constantReporters } = seriesOf(of);
      return points.flatMap(({ cell, printed, ...point }, index) => {
        const isOpen = years[index]?.isOpen;
        if (cell === null || printed === null || isOpen === undefined) return [];
        return [{ series, ...of, ...point, cell, printed, constantReporters, conf: confOf(isOpen, cell) }];
      });
    }),
  };
};
