import { compare, type Decimal, decimal, divide, multiply } from "@coop-census/census";

const one = decimal(1);

/** A share in whole percent: "<1%" where it is less than one. */
export const sayShare = (part: Decimal, whole: Decimal): string => {
  const share = divide(multiply(part, decimal(100)), whole, 1);
  return compare(share, one) < 0 ? "<1%" : `${divide(share, one, 0)}%`;
};
