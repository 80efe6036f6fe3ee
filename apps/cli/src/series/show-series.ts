import {
  contextOfYear,
  type EstimatedCell,
  figureSeries,
  isEstimable,
  keyInPlace,
  nameReporters,
  toJsonFigure,
  type YearOfSeries,
} from "@coop-census/census";
import { checkCodes, checkSeries, inputsOfFigures } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { readCells, yearsBefore } from "@coop-census/store";
import type { Outcome } from "../command/outcome.ts";
import type { System } from "../system/system.ts";
import { printPoints } from "./print-points.ts";
import { saySeries } from "./say-series.ts";

/** Which figure, and which years of it; null years are all that have a return. */
export interface SeriesQuery {
  readonly geo: string;
  readonly type: string;
  readonly activity: string;
  readonly indicator: string;
  readonly detail: string;
  /** Null where there is only one. */
  readonly unit: string | null;
  readonly series: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Whether the chart is of the constant perimeter. */
  readonly isConstant: boolean;
  /** Whether the estimate of the network is wanted beside it. */
  readonly isEstimated: boolean;
}

const afterAll = 9999;

interface AskedYear extends YearOfSeries {
  /** The estimates that may be published of its year; none where they are not asked for. */
  readonly estimated: readonly EstimatedCell[];
}

const estimatedOf = async (
  { db }: System,
  inputs: Awaited<ReturnType<typeof inputsOfFigures>>,
  asked: SeriesQuery,
): Promise<readonly EstimatedCell[]> => {
  if (!asked.isEstimated) return [];
  const { estimateYear } = await import("@coop-census/worker");
  const { cells } = await estimateYear(db, inputs, asked.series);
  return cells.filter((cell) => cell.coverage.estimate !== "withheld" && isEstimable(cell));
};

const yearsOf = async (system: System, asked: SeriesQuery): Promise<readonly AskedYear[]> => {
  const { db } = system;
  const years = (await yearsBefore(db, afterAll)).filter(
    (year) => (asked.from ?? 0) <= year && year <= (asked.to ?? afterAll),
  );
  const found: AskedYear[] = [];
  for (const year of years) {
    const inputs = await inputsOfFigures(db, year);
    checkCodes(asked, inputs.network);
    checkSeries(inputs, asked.series);
    const context = contextOfYear({ ...inputs, series: asked.series, variant: "all_reported" });
    const cells = await readCells(db, { year, series: asked.series, geo: asked.geo });
    found.push({ context, cells, estimated: await estimatedOf(system, inputs, asked) });
  }
  return found;
};

const unitOf = (years: readonly YearOfSeries[], asked: SeriesQuery): string | null => {
  const { type, activity, indicator, detail } = asked;
  const cells = years
    .flatMap((year) => year.cells)
    .filter(
      (cell) =>
        cell.type === type && cell.activity === activity && cell.indicator === indicator && cell.detail === detail,
    );
  const units = [...new Set(cells.map(({ unit }) => unit))].sort();
  if (asked.unit !== null) return asked.unit;
  if (units.length > 1) {
    throw new Refusal(
      "usage/unit",
      `${indicator} is in ${units.join(", ")} there: amounts of different currencies make no series.`,
      `Give one of them with --unit.`,
    );
  }
  return units[0] ?? null;
};

const estimateAsJson = (cell: EstimatedCell | undefined) => {
  if (cell === undefined) return null;
  const { value, printed, imputed, coverage } = cell;
  const figures = { value: toJsonFigure(value), printed: toJsonFigure(printed.value) };
  return { ...figures, imputedFor: imputed, isUnder80Percent: coverage.estimate === "noted" };
};

/** One figure through the years, as a table with a chart, JSON or CSV. */
export const showSeries = async (
  system: System,
  asked: SeriesQuery,
  format: "table" | "json" | "csv",
): Promise<Outcome> => {
  const years = await yearsOf(system, asked);
  const unit = unitOf(years, asked);
  const [first] = years;
  if (first === undefined || unit === null) {
    const text = "No figure in any of these years: nobody reported it; that is not the same as zero.";
    return { json: { ...asked, points: [] }, text };
  }
  const series = figureSeries(years)({ ...asked, unit });
  const estimates = new Map(
    years.flatMap(({ context, estimated }) => {
      const cell = estimated.find((one) => one.geo === asked.geo && keyInPlace(one) === keyInPlace({ ...asked, unit }));
      return cell === undefined ? [] : [[context.year, cell] as const];
    }),
  );
  const points = series.points.map(({ year, cell, printed, constant, standIns, breaks }) => ({
    year,
    value: cell === null ? null : toJsonFigure(cell.value),
    printed: printed === null ? null : toJsonFigure(printed.value),
    bounds: cell === null ? null : { lower: toJsonFigure(cell.bounds.lower), upper: toJsonFigure(cell.bounds.upper) },
    flags: cell?.flags ?? "",
    reporters: cell?.reporters ?? null,
    constant: constant === null ? null : toJsonFigure(constant.value),
    standIns,
    breaks,
    ...(asked.isEstimated ? { estimate: estimateAsJson(estimates.get(year)) } : {}),
  }));
  const { geo, type, activity, indicator, detail } = asked;
  const json = {
    series: asked.series,
    geo,
    type,
    activity,
    indicator,
    detail,
    unit,
    points,
    constantReporters: series.constantReporters,
  };
  if (format === "json") return { json, text: JSON.stringify(json, null, 2) };
  if (format === "csv") return { json, text: printPoints(points, asked.isEstimated) };
  const shown = series.points.map(({ year, cell, printed, constant, standIns, breaks }) => ({
    year,
    value: cell?.value ?? null,
    printed: printed?.value ?? null,
    flags: cell?.flags ?? "",
    reporters: cell?.reporters ?? null,
    constant: constant === null ? null : { value: constant.value, printed: constant.printed.value },
    standIns,
    breaks,
  }));
  const { constantReporters } = series;
  const text = saySeries(
    { points: shown, constantReporters },
    { ...asked, unit, estimates },
    nameReporters(first.context.network),
  );
  return { json, text };
};
