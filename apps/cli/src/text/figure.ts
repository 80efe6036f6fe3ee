import type { Decimal } from "@coop-census/census";

/** A figure for people: thousands in groups of three by comma, decimals untouched ("878,202"). */
export const sayFigure = (value: Decimal): string => {
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};
