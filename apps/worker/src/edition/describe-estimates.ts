import {
  type Estimate,
  type EstimatedCell,
  estimatedSeries,
  isEstimable,
  isOpenEstimate,
  type OpenFigures,
  openCoverage,
  type Series,
  typesUpward,
} from "@coop-census/census";
import type { EditionInput } from "@coop-census/reporting";
import type { EstimatedYear } from "../estimate/estimate-from.ts";

type Estimates = Pick<EditionInput, "estimates" | "estimatedCells">;

const isIn = ({ reporter, type, indicator, unit }: Estimate, cell: EstimatedCell): boolean =>
  cell.indicator === indicator &&
  cell.unit === unit &&
  cell.imputed.includes(reporter) &&
  typesUpward(type).includes(cell.type);

/**
 * The estimate of the network of a year and series as far as V21 lets it be published, and what is imputed in it: a value
 * that is in no such figure is left out, since too little of the weight responded.
 */
export const describeEstimates = (
  estimated: EstimatedYear,
  { year, series, isOpen }: { readonly year: number; readonly series: Series; readonly isOpen: OpenFigures },
): Estimates => {
  const name = estimatedSeries(series);
  const cells = estimated.cells.filter((cell) => isEstimable(cell) && cell.coverage.estimate !== "withheld");
  const estimates = estimated.estimates
    .filter((one) => cells.some((cell) => isIn(one, cell)))
    .map((one) => ({ ...one, series: name, isOpen: isOpenEstimate(one, year, isOpen) }));
  const closed = estimates.filter((one) => !one.isOpen);
  return {
    estimates,
    estimatedCells: cells.map((cell) => ({
      ...cell,
      coverage: openCoverage(cell.coverage, estimated.placeOf(cell.geo), estimated.sizes, isOpen),
      series: name,
      isOpen: !closed.some((one) => isIn(one, cell)),
    })),
  };
};
