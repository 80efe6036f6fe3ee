import type { Decimal } from "@coop-census/census";

/** Whether a spreadsheet keeps every digit of the figure: it has 15 of a number, and a longer one stands as text, whole. */
export const fitsNumber = (figure: Decimal): boolean => figure.replace(/^-?0*/, "").replace(".", "").length <= 15;
