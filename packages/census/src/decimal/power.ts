import { type Decimal, decimal, multiply } from "./decimal.ts";

/** A decimal taken to a whole power from 0 up, exactly. */
export const power = (base: Decimal, exponent: number): Decimal =>
  Array.from({ length: exponent }).reduce<Decimal>((product) => multiply(product, base), decimal(1));
