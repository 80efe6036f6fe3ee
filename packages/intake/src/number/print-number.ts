import type { Decimal } from "@coop-census/census";
import type { NumberFormat } from "./number-format.ts";

/** Writes a figure with the signs of the format, grouped by three: what `parseNumber` reads back unchanged. */
export const printNumber = (value: Decimal, format: NumberFormat): string => {
  const [whole = "", fraction] = value.split(".");
  const grouped = format.thousands === "" ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, format.thousands);
  return fraction === undefined ? grouped : `${grouped}${format.decimal}${fraction}`;
};
