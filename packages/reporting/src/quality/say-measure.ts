import { decimal, divide, multiply, type QualityMeasure } from "@coop-census/census";

const hundred = decimal(100);

/** A share or ratio as a percentage with at most one decimal, of its exact parts where it has them; blank where there is none. */
export const sayPercent = (one: QualityMeasure | null): string => {
  if (one === null) return "";
  const { value, numerator, denominator } = one;
  const [part, whole] = numerator === null || denominator === null ? [value, decimal(1)] : [numerator, denominator];
  return `${divide(multiply(part, hundred), whole, 1)}%`;
};

/** "7 of 51"; blank where there is none. */
export const sayParts = (one: QualityMeasure | null): string =>
  one === null || one.numerator === null || one.denominator === null ? "" : `${one.numerator} of ${one.denominator}`;
