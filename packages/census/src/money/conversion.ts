import type { Decimal } from "../decimal/decimal.ts";
import type { MoneyView } from "./money-view.ts";

/** Why an amount is not converted, or what to know of one that is. */
export type ConversionNote =
  | "no-rate"
  | "several-years"
  | "undated"
  | "high-inflation"
  | "high-inflation-unknown"
  | "other-financial-year";

/** How the amounts of one reporter, indicator and currency come into a common unit. */
export interface Conversion {
  readonly view: MoneyView;
  readonly reporter: string;
  readonly country: string;
  readonly indicator: string;
  readonly currency: string;
  /** The calendar year of the amounts, whose rate is used; null where they are of several, or undated. */
  readonly year: number | null;
  /** Which rate: that of the year (a flow), of its end (a stock), the fixed one of a currency that the euro replaced, a purchasing power, or none, since it is in euro. */
  readonly by: "average" | "year-end" | "fixed" | "ppp" | "same";
  /** Units of the currency for one of the view; null where the amounts are not converted. */
  readonly units: Decimal | null;
  readonly notes: readonly ConversionNote[];
}
