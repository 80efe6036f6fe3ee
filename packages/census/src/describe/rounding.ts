import { compare, type Decimal, decimal, divide, multiply, subtract, sum } from "../decimal/decimal.ts";

/**
 * The power of ten that a value is rounded to, by its trailing zeros: 60000 to 10000, 2507 to 1, 3.75 to 0.01. Zero is
 * rounded to nothing coarser than 1.
 */
export const roundingOf = (value: Decimal): Decimal => {
  const [whole = "", fraction] = value.split(".");
  if (fraction !== undefined) return decimal(`0.${"0".repeat(fraction.length - 1)}1`);
  const zeros = whole === "0" ? 0 : (/0*$/.exec(whole)?.[0].length ?? 0);
  return decimal(`1${"0".repeat(zeros)}`);
};

/** The larger of two. */
export const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

/** The multiple of a step that is nearest, half-up. */
export const roundTo = (value: Decimal, step: Decimal): Decimal => multiply(divide(value, step, 0), step);

/** The largest multiple of a step that is at most the value. */
export const roundDown = (value: Decimal, step: Decimal): Decimal => {
  const near = roundTo(value, step);
  return compare(near, value) > 0 ? subtract(near, step) : near;
};

/** The smallest multiple of a step that is at least the value. */
export const roundUp = (value: Decimal, step: Decimal): Decimal => {
  const near = roundTo(value, step);
  return compare(near, value) < 0 ? sum([near, step]) : near;
};
