import { compare, type Decimal, decimal, divide, zero } from "../decimal/decimal.ts";
import { measured } from "./measured.ts";
import type { QualityCode } from "./quality-definitions.ts";
import type { QualityMeasure, QualitySubject } from "./quality-measure.ts";

/** A measure that is a quotient, as a list; none of nothing, and none where the whole is below zero. */
export const quotient = (
  measure: QualityCode,
  of: QualitySubject,
  numerator: Decimal | number,
  denominator: Decimal | number,
  unit?: string,
): readonly QualityMeasure[] => {
  const [part, whole] = [decimal(numerator), decimal(denominator)];
  if (compare(whole, zero) <= 0) return [];
  return [{ ...measured(measure, of, divide(part, whole, 4), unit), numerator: part, denominator: whole }];
};
