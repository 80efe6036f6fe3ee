import { compare, type Decimal, decimal, divide, multiply, zero } from "@coop-census/census";
import { type Html, html } from "../html/html.ts";

const hundred = decimal(100);

const percentOf = (value: Decimal, most: Decimal): string =>
  compare(most, zero) <= 0 || compare(value, zero) <= 0 ? "0" : divide(multiply(value, hundred), most, 2);

/**
 * One bar of a table of figures, of the width of its cell where the figure is `most`; what the bounds leave open is paler.
 * The number stands beside it, so that a screen reader passes it over.
 */
export const bar = (
  of: { readonly value: Decimal; readonly lower: Decimal; readonly upper: Decimal },
  most: Decimal,
): Html => {
  const [sure, whole] = [percentOf(of.lower, most), percentOf(of.upper, most)];
  return html`<svg class="bar" aria-hidden="true" focusable="false"><rect class="bar-open" width="${whole}%" height="100%"/><rect class="bar-sure" width="${sure}%" height="100%"/></svg>`;
};
