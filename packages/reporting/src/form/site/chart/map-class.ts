import { compare, type Decimal, decimal } from "@coop-census/census";

const limits = ["10", "100", "1000", "10000"].map((limit) => decimal(limit));

/** The class of a number of enterprises on the map: 1 below 10, 2 below 100, up to 5 from 10,000. */
export const mapClass = (value: Decimal): number => 1 + limits.filter((limit) => compare(value, limit) >= 0).length;

/** The least and the most of each class; null is open. */
export const mapClasses: readonly { readonly from: Decimal; readonly to: Decimal | null }[] = [
  { from: decimal(1), to: decimal(9) },
  { from: decimal(10), to: decimal(99) },
  { from: decimal(100), to: decimal(999) },
  { from: decimal(1000), to: decimal(9999) },
  { from: decimal(10000), to: null },
];
