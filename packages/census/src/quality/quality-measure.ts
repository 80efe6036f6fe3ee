import type { Decimal } from "../decimal/decimal.ts";
import type { QualityCode } from "./quality-definitions.ts";
import type { QualityHeading } from "./quality-heading.ts";

/** What a measure is of; null is all. */
export interface QualitySubject {
  /** A body, `main`, or an estimated series. */
  readonly series: string;
  readonly geo: string | null;
  readonly indicator: string | null;
  /** What else it is broken down by, as "V05 WARN" or "declared removed". */
  readonly detail: string | null;
}

/** One figure of a quality report. */
export interface QualityMeasure extends QualitySubject {
  readonly heading: QualityHeading;
  readonly measure: QualityCode;
  /** Shares and ratios half-up to four decimals. */
  readonly value: Decimal;
  /** share, ratio, days, years, count, or the unit of the indicator. */
  readonly unit: string;
  /** What is divided by what, exactly; null where it is no quotient, or the parts are not published. */
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
}
