import { compare, type Decimal, decimal, divide, multiply, zero } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import type { EditionGrowth } from "../../../edition/edition-input.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { amountWords } from "./figure-words.ts";

/** "Overlaps … between 35,000 and 40,000"; null where the bounds are the figure. */
export const boundsWords = ({ speaker }: Desk, { printed, unit }: EditionCell): string | null =>
  printed.lower === printed.value && printed.upper === printed.value
    ? null
    : speaker.say("figure.bounds", {
        lower: amountWords(speaker, printed.lower, unit),
        upper: amountWords(speaker, printed.upper, unit),
      });

const sign = (percent: Decimal): "growth.up" | "growth.down" | "growth.same" =>
  compare(percent, zero) > 0 ? "growth.up" : compare(percent, zero) < 0 ? "growth.down" : "growth.same";

/** The growth of the matched series in a sentence; null where there is none to be told. */
export const growthWords = ({ speaker }: Desk, growth: EditionGrowth | null): string | null => {
  if (growth === null || growth.percent === null) return null;
  const { from, to, percent, reporters, of, unit } = growth;
  return speaker.sayCount(sign(percent), reporters.length, {
    percent: speaker.percent(decimal(percent.replace("-", ""))),
    from: from.year,
    to: to.year,
    of: speaker.number(of),
    before: amountWords(speaker, from.value, unit),
    after: amountWords(speaker, to.value, unit),
  });
};

/** What else must be known of a figure: bounds, growth, what is removed, whole countries counted. */
export const figureNotes = (desk: Desk, cell: EditionCell): Html => {
  const { speaker, facts } = desk;
  const { national } = cell.composition;
  const share = (part: Decimal): string => speaker.percent(divide(multiply(part, decimal(100)), cell.gross, 0));
  const notes = [
    boundsWords(desk, cell),
    growthWords(desk, facts.growth(cell)),
    compare(cell.overlap, zero) > 0
      ? speaker.say("figure.overlap", { n: amountWords(speaker, cell.overlap, cell.unit) })
      : null,
    compare(national, zero) > 0 && compare(cell.gross, zero) > 0
      ? speaker.say("figure.national", { share: share(national) })
      : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? html`` : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
};
