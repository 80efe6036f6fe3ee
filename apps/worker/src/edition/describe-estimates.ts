import { estimatedSeries, isEstimable, isOpenEstimate, type OpenFigures, type Series } from "@coop-census/census";
import type { EditionInput } from "@coop-census/reporting";
import type { EstimatedYear } from "../estimate/estimate-from.ts";

type Estimates = Pick<EditionInput, "estimates" | "estimatedCells">;

/** What is imputed in a year and series, and its estimate of the network as far as V21 lets it be published. */
export const describeEstimates = (
  estimated: EstimatedYear,
  { year, series, isOpen }: { readonly year: number; readonly series: Series; readonly isOpen: OpenFigures },
): Estimates => {
  const name = estimatedSeries(series);
  const estimates = estimated.estimates.map((one) => ({
    ...one,
    series: name,
    isOpen: isOpenEstimate(one, year, isOpen),
  }));
  const closed = estimates.filter((one) => !one.isOpen);
  return {
    estimates,
    estimatedCells: estimated.cells
      .filter((cell) => isEstimable(cell) && cell.coverage.estimate !== "withheld")
      .map((cell) => ({
        ...cell,
        series: name,
        isOpen: !closed.some(
          ({ reporter, indicator }) => indicator === cell.indicator && cell.imputed.includes(reporter),
        ),
      })),
  };
};
