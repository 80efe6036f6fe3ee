import type { Decimal } from "../decimal/decimal.ts";
import { type QualityCode, qualityDefinitions } from "./quality-definitions.ts";
import type { QualityMeasure, QualitySubject } from "./quality-measure.ts";

/** A measure that is no quotient; `unit` where it is that of the indicator. */
export const measured = (
  measure: QualityCode,
  { series, geo, indicator, detail }: QualitySubject,
  value: Decimal,
  unit = "",
): QualityMeasure => {
  const { heading, unit: own } = qualityDefinitions[measure];
  const of = { series, geo, indicator, detail };
  return { heading, measure, ...of, value, unit: own ?? unit, numerator: null, denominator: null };
};
