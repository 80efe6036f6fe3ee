import { isMoney } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import { typePath } from "../facts/shown-types.ts";
import { sourceAnchor } from "../facts/source-anchor.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { formulaWords } from "./formula-words.ts";

/** Parts of all formulas of a page together: names of organisations are longer than those of places. */
const mostParts = { reporters: 400, places: 900 };

/** How many parts each of so many formulas of a page may name; it counts the rest. */
export const partsEach = (formulas: number, kind: keyof typeof mostParts): number =>
  Math.min(40, Math.max(3, Math.floor(mostParts[kind] / Math.max(1, formulas))));

const titleOf = ({ speaker, toPage }: Desk, { type, activity }: EditionCell): Html => {
  const code = activity.replace(/^ISIC\d_/, "");
  const words = html`<a href="${toPage(typePath(type))}">${speaker.typeTitle(type)}</a>`;
  return activity === "_T" ? words : html`${words}, ${code} ${speaker.activity(code)}`;
};

/** What the figures of one indicator are called together, with the currency of money. */
export const indicatorTitle = (
  { speaker }: Desk,
  { indicator, unit }: Pick<EditionCell, "indicator" | "unit">,
): string => `${speaker.indicator(indicator)}${isMoney(indicator) ? `, ${unit}` : ""}`;

/** The figures of one indicator, each with how it is made; each is the target of links to where it comes from. */
export const formulaList = (desk: Desk, cells: readonly EditionCell[], most: number): Html =>
  html`<dl class="formulas">${cells.map(
    (
      cell,
    ) => html`<div id="${sourceAnchor(cell)}"><dt>${titleOf(desk, cell)}</dt><dd>${formulaWords(desk, cell, most)}</dd></div>
`,
  )}</dl>`;
