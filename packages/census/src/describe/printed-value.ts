import { absolute, compare, type Decimal, decimal, multiply } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";
import type { Contributor } from "./contributor.ts";
import { larger, roundDown, roundingOf, roundTo, roundUp } from "./rounding.ts";

/** A figure as it is printed, in multiples of `step`; the exact one is in the data. */
export interface PrintedValue {
  readonly step: Decimal;
  readonly value: Decimal;
  /** Rounded outward, so that what is printed still holds the exact bounds. */
  readonly lower: Decimal;
  readonly upper: Decimal;
}

/** A contributor that may be rough without making the total rough: at most a twentieth of it. */
const smallShare = decimal("0.05");

const one = decimal(1);

const finest = (steps: readonly Decimal[]): Decimal =>
  steps.reduce((a, b) => (compare(a, b) <= 0 ? a : b), steps[0] ?? one);

/**
 * A total no finer than the rounding of any contributor above 5% of its gross (methodology section 7). A contributor is
 * as rough as its sum in the cell, as what all its figures there are multiples of, and as each of them that is above 5%
 * by itself.
 */
export const printedValue = (
  { value, gross, bounds }: Pick<Cell, "value" | "gross" | "bounds">,
  contributors: readonly Contributor[],
): PrintedValue => {
  const limit = multiply(absolute(gross), smallShare);
  const isLarge = (amount: Decimal): boolean => compare(absolute(amount), limit) > 0;
  const steps = contributors.flatMap((contributor) => {
    const parts = contributor.parts.filter((part) => part.value !== "0");
    const common = isLarge(contributor.value)
      ? [roundingOf(contributor.value), finest(parts.map(({ rounding }) => rounding))]
      : [];
    return [...common, ...parts.filter((part) => isLarge(part.value)).map(({ rounding }) => rounding)];
  });
  const step = steps.length === 0 ? finest([one, roundingOf(value)]) : steps.reduce(larger);
  return {
    step,
    value: roundTo(value, step),
    lower: roundDown(bounds.lower, step),
    upper: roundUp(bounds.upper, step),
  };
};
