import { type Decimal, decimal, multiply, zero } from "../decimal/decimal.ts";
import { isCount, isMoney } from "../reference/indicator.ts";
import type { Figure } from "../return/figure-group.ts";

/** The share of the last digit's unit that rounding may move each part by (V05). */
export const roundingShare: Decimal = decimal("0.5");

/** The significant digit of the total beyond which no count is taken for rounded, whatever zeros it ends in. */
export const roundedDigits = 3;

const powerOfTen = (exponent: number): Decimal =>
  exponent >= 0 ? decimal(`1${"0".repeat(exponent)}`) : decimal(`0.${"0".repeat(-exponent - 1)}1`);

const isEstimate = ({ record }: Figure): boolean => /[EU]/.test(record.flags?.codes ?? "");

const decimalsWritten = ({ cell }: Figure): number =>
  cell.content.kind === "number" ? (cell.content.value.split(".")[1]?.length ?? 0) : 0;

const zerosAtEnd = ({ value }: Figure): number => /0*$/.exec(value)?.[0].length ?? 0;

/** Counts are exact, unless the sender flags an estimate and all of them end in zeros; the step is at most the total's third digit. */
const stepOfCounts = (total: Decimal, figures: readonly Figure[]): Decimal => {
  const counted = figures.filter((one) => one.value !== zero);
  const zeros = counted.length === 0 ? 0 : Math.min(...counted.map(zerosAtEnd));
  const coarsest = Math.max(0, total.length - roundedDigits);
  return zeros > 0 && figures.some(isEstimate) ? powerOfTen(Math.min(zeros, coarsest)) : zero;
};

/** Amounts and full-time equivalents are rounded to the finest digit that any of them is written with. */
const stepOfAmounts = (figures: readonly Figure[], multiplier: Decimal): Decimal =>
  multiply(multiplier, powerOfTen(-Math.max(...figures.map(decimalsWritten))));

/** How far the sums of `parts` rounded figures may lie from a total: half a unit a part; zero where the input is exact. */
export const roundingTolerance = (
  figures: readonly Figure[],
  { total, parts }: { readonly total: Decimal; readonly parts: number },
  multiplier: Decimal,
): Decimal => {
  const indicator = figures[0]?.indicator ?? "";
  const step = isCount(indicator)
    ? stepOfCounts(total, figures)
    : stepOfAmounts(figures, isMoney(indicator) ? multiplier : decimal(1));
  return multiply(multiply(step, roundingShare), decimal(parts));
};
