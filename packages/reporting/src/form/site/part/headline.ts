import type { StatementComparison } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { figureNotes } from "./figure-notes.ts";
import { figureSentence } from "./figure-sentence.ts";
import { amountWords } from "./figure-words.ts";
import type { HeadlineFigure } from "./headline-figure.ts";
import { sourceLink } from "./source-link.ts";
import { statementList } from "./statement-list.ts";

const titleOf = ({ speaker }: Desk, { indicator, type }: HeadlineFigure): string =>
  indicator === "ENT_TOTAL" ? speaker.typeTitle(type) : speaker.indicator(indicator);

/** An amount of more signs is written smaller. */
const mostDigits = 11;

/** A figure large, with a sentence, notes and statements as they are given. */
export const headlineSection = (
  desk: Desk,
  of: {
    readonly figure: HeadlineFigure;
    readonly sentence: string;
    readonly notes: readonly string[];
    readonly statements: readonly StatementComparison[];
    /** The link to where the figure comes from, where a page tells it. */
    readonly source: string | null;
  },
): Html => {
  const { indicator, type, printed, unit } = of.figure;
  const id = `${indicator}-${type}`.toLowerCase().replaceAll("_", "-");
  const notes =
    of.notes.length === 0 ? null : html`<ul class="notes">${of.notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  const amount = amountWords(desk.speaker, printed.value, unit);
  // Where nobody has stated anything the notes have that place.
  const isBeside = of.statements.length === 0;
  const source =
    of.source === null
      ? null
      : html`<p class="sources-link"><a href="${of.source}">${desk.speaker.say("sources.figure")}</a></p>`;
  return html`<section class="headline" aria-labelledby="${id}">
<div class="figure"><h2 id="${id}">${titleOf(desk, of.figure)}</h2>
<p class="${amount.length > mostDigits ? "large long" : "large"}">${amount}</p>
<p class="sentence">${of.sentence}</p>
${isBeside ? null : notes}${source}</div>
${isBeside ? html`<div class="beside">${notes}</div>` : statementList(desk, of.statements, printed.step)}
</section>
`;
};

/** A figure large, in a sentence that can be quoted, with its notes and what others have said before. */
export const headline = (desk: Desk, cell: EditionCell): Html => {
  const { facts, speaker } = desk;
  const ofAll = facts.cell({ ...cell, type: "ALL_ENT" });
  // A total that others publish is of all enterprises: it stands beside the cooperatives where there are no others.
  const isAll = cell.type === "ALL_COOP" && ofAll?.value === cell.value;
  return headlineSection(desk, {
    figure: cell,
    sentence: figureSentence(facts, speaker, cell),
    notes: figureNotes(desk, cell),
    source: sourceLink(desk, cell),
    statements: [...facts.statements(cell), ...(isAll ? facts.statements({ ...cell, type: "ALL_ENT" }) : [])],
  });
};
