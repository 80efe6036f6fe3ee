import type { Estimate, EstimatedCell } from "@coop-census/census";

/** An imputed value of a series, and whether all that it rests on is open (`isOpenEstimate`). */
export interface EditionEstimate extends Estimate {
  /** The estimated series (`estimatedSeries`). */
  readonly series: string;
  readonly isOpen: boolean;
}

/** A figure of an estimated series that V21 lets be published, and whether every value imputed in it is open. */
export interface EditionEstimatedCell extends EstimatedCell {
  /** The estimated series (`estimatedSeries`). */
  readonly series: string;
  readonly isOpen: boolean;
}
