import { type Decimal, decimal } from "@coop-census/census";

/** The power of ten that leaves so many digits of a value; 1 at least. */
export const digitsStep = (value: Decimal, digits: number): Decimal => {
  const length = (value.replace("-", "").split(".")[0] ?? "").length;
  return decimal(`1${"0".repeat(Math.max(0, length - digits))}`);
};
