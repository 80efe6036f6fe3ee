import { add, type Decimal, decimal, zero } from "../decimal/decimal.ts";

/** An exact sum that grows: whole numbers as a float while it holds each of them, all else as decimals. */
export interface ExactSum {
  whole: number;
  rest: Decimal;
}

/** A float holds every integer that is smaller twice over. */
const most = 2 ** 52;

export const nothingYet = (): ExactSum => ({ whole: 0, rest: zero });

/** Adds a value to a sum, or takes it away where `sign` is -1. */
export const addTo = (sum: ExactSum, value: Decimal, sign: 1 | -1): void => {
  const number = value.includes(".") ? most : Number(value);
  if (Math.abs(number) < most && Math.abs(sum.whole) < most) {
    sum.whole += sign * number;
    return;
  }
  sum.rest = add(sum.rest, sign === 1 ? value : decimal(value.startsWith("-") ? value.slice(1) : `-${value}`));
};

export const exactValue = ({ whole, rest }: ExactSum): Decimal =>
  rest === zero ? decimal(whole) : add(decimal(whole), rest);
