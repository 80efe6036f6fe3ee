import { headlineCells } from "../site/facts/headline-cells.ts";
import { type Html, html } from "../site/html/html.ts";
import type { Desk } from "../site/page/desk.ts";
import { allFigures } from "../site/part/all-figures.ts";
import { figureSentence } from "../site/part/figure-sentence.ts";
import { placeLead } from "../site/part/place-lead.ts";
import { protectedNotice } from "../site/part/protected-notice.ts";
import { typeTable } from "../site/part/type-table.ts";

/** The target of links to a place. */
export const placeId = (geo: string): string => `place-${geo.toLowerCase().replaceAll("_", "-")}`;

/** A region or country in the report: who answered, its figures in sentences to quote, its enterprises by type. */
export const placePart = (desk: Desk, geo: string, more: Html | null = null): Html => {
  const { facts, speaker } = desk;
  const sentences = headlineCells(facts, geo).map((cell) => html`<li>${figureSentence(facts, speaker, cell)}</li>`);
  const none =
    facts.cellsAt(geo).length > 0
      ? allFigures(desk, geo)
      : html`<p class="notice">${speaker.say("country.noFigure", { where: speaker.inPlace(geo), year: facts.input.year })}</p>`;
  return html`<section class="place"><h2 id="${placeId(geo)}">${speaker.place(geo)}</h2>
<p>${placeLead(desk, geo)}</p>
${sentences.length === 0 ? none : html`<ul class="sentences">${sentences}</ul>`}
${more}
${typeTable(desk, geo)}
${protectedNotice(desk, geo)}</section>
`;
};
