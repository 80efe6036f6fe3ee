import { compare, zero } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import { type Formula, type FormulaPart, formulaOf } from "../facts/formula.ts";
import { sourceAnchor, sourcePath } from "../facts/source-anchor.ts";
import { type Html, html } from "../html/html.ts";
import { inAlphabet } from "../language/in-alphabet.ts";
import type { Desk } from "../page/desk.ts";
import { boundsWords } from "./figure-notes.ts";
import { amountWords } from "./figure-words.ts";

const nameOf = ({ facts, speaker, toPage }: Desk, kind: Formula["kind"], cell: EditionCell, of: string): Html =>
  kind === "places"
    ? html`<a href="${toPage(sourcePath(of))}#${sourceAnchor(cell)}">${speaker.place(of)}</a>`
    : html`<bdi>${facts.organisation(of)?.name ?? of}</bdi>`;

const partWords = (desk: Desk, { kind, parts }: Formula, cell: EditionCell, { of, value }: FormulaPart): Html => {
  const { speaker } = desk;
  const untold = speaker.say(parts.length === 1 ? "formula.whole" : "formula.untold");
  const amount = value === null ? untold : amountWords(speaker, value, cell.unit);
  return html`${amount} (${nameOf(desk, kind, cell, of)})`;
};

/** Countries by their names in the language of the page; all else as it is. */
const inOrder = ({ speaker }: Desk, { parts }: Formula): Formula["parts"] => {
  const byCountry = new Map(parts.map((part) => [part.of, part]));
  const areCountries = parts.every(({ of }) => /^[A-Z]{2}$/.test(of));
  return areCountries
    ? inAlphabet([...byCountry.keys()], speaker.place).flatMap((of) => byCountry.get(of) ?? [])
    : parts;
};

const sumWords = (desk: Desk, cell: EditionCell, formula: Formula, most: number): Html => {
  const { speaker } = desk;
  const { say } = speaker;
  const { removed, hasMore } = formula;
  const parts = inOrder(desk, formula);
  const left = parts.length - most;
  const shown = left > 1 ? parts.slice(0, most) : parts;
  const words = shown.map((part, index) => html`${index === 0 ? "" : " + "}${partWords(desk, formula, cell, part)}`);
  const more = left > 1 ? ` + ${say("formula.more", { n: speaker.number(left) })}` : "";
  const hidden = hasMore ? ` + ${say("formula.protected")}` : "";
  const less =
    compare(removed, zero) === 0 ? "" : ` − ${say("formula.twice", { n: amountWords(speaker, removed, cell.unit) })}`;
  return html`${words}${more}${hidden}${less} = <strong>${amountWords(speaker, cell.value, cell.unit)}</strong>`;
};

/** How a figure is made, as a sum that can be added up again, with what has to be known of it; at most so many parts by name. */
export const formulaWords = (desk: Desk, cell: EditionCell, most: number): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const { printed, unit, value, reporters } = cell;
  const notes = [
    ...(printed.value === value
      ? []
      : [
          say("formula.printed", {
            n: amountWords(speaker, printed.value, unit),
            step: amountWords(speaker, printed.step, unit),
          }),
        ]),
    speaker.sayCount("formula.reporters", reporters.answered, { of: speaker.number(reporters.of) }),
    boundsWords(desk, cell),
  ].filter((note) => note !== null);
  return html`${sumWords(desk, cell, formulaOf(facts, cell), most)}<br/><span class="soft">${notes.join(" ")}</span>`;
};
