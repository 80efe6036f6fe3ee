import type { Decimal } from "@coop-census/census";
import type { NumberFormat } from "./number-format.ts";

/** Writes a figure with the signs of the format, grouped as it groups: what `parseNumber` reads back unchanged. */
export const printNumber = (value: Decimal, format: NumberFormat): string => {
  const [whole = "", fraction] = value.split(".");
  const groups = format.grouping === "indian" ? /\B(?=(\d{2})*\d{3}$)/g : /\B(?=(\d{3})+$)/g;
  const grouped = format.thousands === "" ? whole : whole.replaceAll(groups, format.thousands);
  return fraction === undefined ? grouped : `${grouped}${format.decimal}${fraction}`;
};
