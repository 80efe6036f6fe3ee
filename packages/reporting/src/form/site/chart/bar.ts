import type { Decimal } from "@coop-census/census";
import { type Html, html } from "../html/html.ts";

// The width of a drawing, not a figure: so a float will do.
const percentOf = (value: Decimal, most: number): string =>
  most <= 0 || Number(value) <= 0 ? "0" : String(Math.round((Number(value) / most) * 1000) / 10);

/**
 * One bar of a table of figures, of the width of its cell where the figure is `most`; what the bounds leave open is paler.
 * The number stands beside it, so that a screen reader passes it over.
 */
export const bar = (
  of: { readonly value: Decimal; readonly lower: Decimal; readonly upper: Decimal },
  most: Decimal,
): Html => {
  const [sure, whole] = [percentOf(of.lower, Number(most)), percentOf(of.upper, Number(most))];
  return html`<svg class="bar" aria-hidden="true" focusable="false"><rect class="bar-open" width="${whole}%" height="100%"/><rect class="bar-sure" width="${sure}%" height="100%"/></svg>`;
};
