import {
  contextOfYear,
  type EstimatedCell,
  type EstimateInput,
  type Estimation,
  estimatedCells,
  estimateMembers,
  type KnownSize,
  knownSizes,
  type MemberCell,
  type Network,
  type PlaceWeights,
  type ReturnCell,
  type Series,
  weighedPlaces,
  type YearOfCells,
} from "@coop-census/census";
import type { YearInputs } from "../roll-up/year-inputs.ts";

/** What an estimate follows from beside the year's own inputs. */
export type EstimateSources = Pick<EstimateInput, "earlier" | "statements" | "experts">;

/** The estimate of the network of one year and series. */
export interface EstimatedYear extends Estimation {
  /** Every cell, those that may not be published among them (`coverage.estimate`). */
  readonly cells: readonly EstimatedCell[];
  /** What is last known of the members' enterprises, by member. */
  readonly sizes: ReadonlyMap<string, KnownSize>;
  /** The members of a place with their weights. */
  readonly placeOf: (geo: string) => PlaceWeights;
}

/** The cells of an earlier year's returns with the countries that the roster has for their reporters now. */
export const yearOfCells = (year: number, network: Network, cells: readonly ReturnCell[]): YearOfCells => {
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  return { year, cells: cells.map((cell): MemberCell => ({ ...cell, country: countries.get(cell.reporter) ?? "" })) };
};

/** Estimates what is missing of a year and series. */
export const estimateFrom = (inputs: YearInputs, sources: EstimateSources, series: Series): EstimatedYear => {
  const { year, returns, standIns } = inputs;
  const context = contextOfYear({ ...inputs, series, variant: "all_reported" });
  const estimation = estimateMembers({ ...context, ...sources, returns, standIns });
  const years = [...sources.earlier, { year, cells: context.members }];
  const sizes = knownSizes({ year, years, statements: sources.statements });
  const weights = new Map([...sizes].map(([reporter, { value }]) => [reporter, value]));
  const placeOf = weighedPlaces(context, weights);
  return {
    ...estimation,
    sizes,
    cells: estimatedCells(context, { estimation, weights, everything: true }),
    placeOf,
  };
};
