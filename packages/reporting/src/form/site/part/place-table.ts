import { placePath } from "../facts/regions.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { figureTable } from "./figure-table.ts";

/** One figure of several places under each other, each with a link to its page. */
export const placeTable = (
  desk: Desk,
  of: {
    readonly caption: string;
    readonly first: string;
    readonly type: string;
    readonly indicator: string;
    readonly places: readonly { readonly geo: string; readonly depth: number }[];
  },
): Html => {
  const { facts, speaker, toPage } = desk;
  const rows = of.places.map(({ geo, depth }) => ({
    words: html`<a href="${toPage(placePath(geo))}"${depth > 1 ? html` class="below"` : null}>${speaker.place(geo)}</a>`,
    cell: facts.cell({ geo, type: of.type, indicator: of.indicator }),
  }));
  return figureTable(desk, { ...of, rows, hasBars: true, hasLegend: true });
};
