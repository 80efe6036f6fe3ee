import { moneyFigure } from "../facts/money-figure.ts";
import { sourcePath } from "../facts/source-anchor.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { boundsWords } from "./figure-notes.ts";
import { figureSentence } from "./figure-sentence.ts";
import { headlineSection } from "./headline.ts";

/** The turnover of the cooperatives of a place in euro, in a sentence that can be quoted; nothing where nobody gave any. */
export const moneyHeadline = (desk: Desk, geo: string): Html => {
  const { facts, speaker } = desk;
  const found = moneyFigure(facts, geo, "TURN");
  if (found === null) return html``;
  const { figure, notConverted } = found;
  const left = notConverted.length;
  return headlineSection(desk, {
    figure,
    sentence: figureSentence(facts, speaker, figure, [speaker.say("note.converted")]),
    notes: [boundsWords(desk, figure), left === 0 ? null : speaker.sayCount("figure.notConverted", left)].filter(
      (note) => note !== null,
    ),
    statements: facts.statements(figure),
    source: /^[A-Z]{2}$/.test(geo) ? `${desk.toPage(sourcePath(geo))}#conversions` : null,
  });
};
