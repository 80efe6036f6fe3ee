import { type Decimal, divide, multiply } from "@coop-census/census";

/** The multiple of a step that is nearest, half-up. */
export const roundTo = (value: Decimal, step: Decimal): Decimal => multiply(divide(value, step, 0), step);
