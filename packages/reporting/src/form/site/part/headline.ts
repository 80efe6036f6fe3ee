import type { EditionCell } from "../../../cell/edition-cell.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { figureNotes } from "./figure-notes.ts";
import { figureSentence } from "./figure-sentence.ts";
import { amountWords } from "./figure-words.ts";
import { statementList } from "./statement-list.ts";

const titleOf = ({ speaker }: Desk, { indicator, type }: EditionCell): string =>
  indicator === "ENT_TOTAL" ? speaker.typeTitle(type) : speaker.indicator(indicator);

/** A figure large, in a sentence that can be quoted, with its notes and what others have said before. */
export const headline = (desk: Desk, cell: EditionCell): Html => {
  const { facts, speaker } = desk;
  const ofAll = facts.cell({ ...cell, type: "ALL_ENT" });
  // A total that others publish is of all enterprises: it stands beside the cooperatives where there are no others.
  const isAll = cell.type === "ALL_COOP" && ofAll?.value === cell.value;
  const statements = [...facts.statements(cell), ...(isAll ? facts.statements({ ...cell, type: "ALL_ENT" }) : [])];
  const id = `${cell.indicator}-${cell.type}`.toLowerCase().replaceAll("_", "-");
  return html`<section class="headline" aria-labelledby="${id}">
<div class="figure"><h2 id="${id}">${titleOf(desk, cell)}</h2>
<p class="large">${amountWords(speaker, cell.printed.value, cell.unit)}</p>
<p class="sentence">${figureSentence(facts, speaker, cell)}</p>
${figureNotes(desk, cell)}</div>
${statementList(desk, statements)}
</section>
`;
};
