import type { Decimal, SeriesBreak } from "@coop-census/census";
import type { EditionCoordinates } from "../edition/edition-input.ts";

/** One figure in one year, as the series.csv of an edition has it. */
export interface PublishedPoint extends EditionCoordinates {
  readonly year: number;
  readonly value: Decimal;
  readonly printed: Decimal;
  readonly bounds: { readonly lower: Decimal; readonly upper: Decimal };
  readonly flags: string;
  readonly reporters: { readonly answered: number; readonly of: number };
  readonly standIns: readonly string[];
  /** The figure of the reporters that are in every year; null where there are none. */
  readonly constant: Decimal | null;
  readonly constantReporters: readonly string[];
  readonly breaks: readonly SeriesBreak[];
}
