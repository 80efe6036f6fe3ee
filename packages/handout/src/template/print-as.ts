import type { Decimal } from "@coop-census/census";

/** A figure in the signs of a number format that is named by its sample ("1.234,5"). */
export const printAs = (value: Decimal, sample: string): string => {
  const thousands = sample.length === 7 ? sample.charAt(1) : "";
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${sample.charAt(sample.length - 2)}${fraction}`;
};
