import {
  type Cell,
  type CellCoverage,
  type CellKeyParts,
  contextOfYear,
  coverageOf,
  describeFigures,
  figureSeries,
  identityBlocks,
  keyInPlace,
  type OpenFigures,
  openCoverage,
  type ProtectionReason,
  protectionBlocks,
  protectionIn,
  type ReleaseBlock,
  type RollUpContext,
  rollUpMembers,
  type Series,
  standInBlocks,
} from "@coop-census/census";
import type { DescribedCell, EditionCell, EditionGrowth, EditionPoint, JudgedCell } from "@coop-census/reporting";
import type { EstimatedYear } from "../estimate/estimate-from.ts";
import type { PastYear } from "./earlier-years.ts";
import type { JudgedYear } from "./judged-year.ts";

/** The figures of one series of an edition, with everything that stands beside them, and what stops their release. */
export interface DescribedSeries {
  readonly cells: readonly JudgedCell[];
  readonly growth: readonly EditionGrowth[];
  readonly points: readonly EditionPoint[];
  /** V29 and V30. */
  readonly blocks: readonly ReleaseBlock[];
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

const confOf = (reason: ProtectionReason | null): EditionCell["conf"] => (reason === null ? "F" : "C");

const blocksOf = (
  series: Series,
  context: RollUpContext,
  judged: readonly { readonly cell: Cell; readonly reason: ProtectionReason | null }[],
): readonly ReleaseBlock[] => [
  ...protectionBlocks(judged.map(({ cell, reason }) => ({ ...cell, series, reason }))),
  ...identityBlocks({ ...context, cells: judged.map(({ cell }) => cell) }),
];

/** Rolls up, judges and describes one series of a year; `earlier` are the years before it, in order. */
export const describeSeries = (
  inputs: JudgedYear,
  earlier: readonly PastYear[],
  series: Series,
  { placeOf, sizes }: Pick<EstimatedYear, "placeOf" | "sizes">,
  isOpenFigure: OpenFigures,
): DescribedSeries => {
  const years = [...earlier, inputs].map((year) => {
    const context = contextOfYear({ ...year, series, variant: "all_reported" });
    return { context, cells: rollUpMembers(context), protection: protectionIn(context, year.protectedYear) };
  });
  const now = years.at(-1);
  if (now === undefined) return { cells: [], growth: [], points: [], blocks: [] };
  const previous = years.find(({ context }) => context.year === inputs.year - 1) ?? null;
  const describe = describeFigures({ ...now, before: previous?.context ?? null });
  const judged = now.cells.map((cell) => ({ cell, reason: now.protection.ofCell(cell) }));
  const described = judged.map(({ cell, reason }) => ({ cell, reason, ...describe(cell) }));
  const seriesOf = figureSeries(years);
  const everything = new Map(
    years.flatMap(({ cells }) => cells.map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, coordinatesOf(cell)])),
  );
  return {
    cells: described.map(({ cell, reason, printed, completeness }) => ({
      ...cell,
      conf: confOf(reason),
      printed,
      lacking: completeness?.lacking ?? [],
      partial: completeness?.partial ?? [],
      coverage: coverageWithout(
        openCoverage(coverageOf(cell, placeOf(cell.geo)), placeOf(cell.geo), sizes, isOpenFigure),
      ),
    })),
    growth: described.flatMap(({ cell, growth }) => {
      if (growth === null) return [];
      const inBoth = [now, ...(previous === null ? [] : [previous])].map(({ protection }) =>
        protection.ofReporters(cell, growth.reporters),
      );
      return [{ series, ...coordinatesOf(cell), ...growth, conf: confOf(inBoth.find((one) => one !== null) ?? null) }];
    }),
    points: [...everything.values()].flatMap((of) => {
      const { points, constantReporters } = seriesOf(of);
      return points.flatMap(({ cell, printed, constant, ...point }, index) => {
        const protection = years[index]?.protection;
        if (cell === null || printed === null || protection === undefined) return [];
        const isConstantFree = protection.ofReporters(of, constantReporters) === null;
        const conf = confOf(protection.ofCell(cell));
        const shown = { cell, printed, constant: isConstantFree ? constant : null };
        return [{ series, ...of, ...point, ...shown, constantReporters, conf }];
      });
    }),
    blocks: [
      ...blocksOf(series, now.context, judged),
      ...years.slice(0, -1).flatMap((before) => standInBlocks(before, now)),
    ],
  };
};
