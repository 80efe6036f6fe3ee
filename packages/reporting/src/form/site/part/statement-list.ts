import { absolute, compare, decimal, multiply, type StatementComparison, zero } from "@coop-census/census";
import { type Html, html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Speaker } from "../language/speaker.ts";
import type { Desk } from "../page/desk.ts";
import { amountWords } from "./figure-words.ts";

const precisions: Readonly<Record<string, MessageKey>> = {
  rounded: "stated.rounded",
  about: "stated.about",
  "at-least": "stated.atLeast",
  "at-most": "stated.atMost",
};

const unitOf = ({ subject }: StatementComparison): string => (subject.kind === "figure" ? (subject.unit ?? "") : "");

const statedWords = (speaker: Speaker, one: StatementComparison): string => {
  const { value, precision } = one.statement;
  const key = precisions[precision ?? ""] ?? "stated.plain";
  return speaker.say(key, { n: amountWords(speaker, value, unitOf(one)) });
};

/** How far the figure of the census is from a statement, in words. */
const apartWords = (speaker: Speaker, one: StatementComparison): string => {
  const { difference, ratio, computed } = one;
  if (one.isProtected === true) return speaker.say("apart.protected");
  if (computed === null || difference === null) return speaker.say("apart.none");
  if (compare(difference, zero) === 0) return speaker.say("apart.same");
  const n = amountWords(speaker, absolute(difference), unitOf(one));
  const key = compare(difference, zero) > 0 ? "apart.more" : "apart.less";
  const percent = ratio === null ? "" : ` (${speaker.percent(multiply(absolute(ratio), decimal(100)))})`;
  return speaker.say(key, { n, percent });
};

const yearWords = (speaker: Speaker, year: string): string => (year === "" ? speaker.say("stated.noYear") : year);

const wider = (speaker: Speaker, { subject }: StatementComparison): string =>
  subject.kind === "figure" && subject.isSectorWide ? ` ${speaker.say("apart.sectorWide")}` : "";

/** Statements beside one figure; the rest stand in the file. */
const mostStatements = 8;

/** Earlier public statements of a figure, each with the difference in words; nothing where there are none. */
export const statementList = ({ speaker, toFile }: Desk, statements: readonly StatementComparison[]): Html => {
  if (statements.length === 0) return html``;
  const { say } = speaker;
  const left = statements.length - mostStatements;
  const more =
    left > 0
      ? html`<p>${say("table.more", { n: speaker.number(left) })} <a href="${toFile("statements.csv")}">statements.csv</a></p>`
      : null;
  return html`<div class="statements"><h3>${say("statements.heading")}</h3><ul>${statements
    .slice(0, mostStatements)
    .map(
      (
        one,
      ) => html`<li><p><strong>${statedWords(speaker, one)}</strong> <span class="soft">${yearWords(speaker, one.statement.year)}</span></p>
<p>${apartWords(speaker, one)}${wider(speaker, one)}</p>
<p class="source"><bdi>${one.statement.source}</bdi>${one.statement.note === null ? null : html` (<bdi>${one.statement.note}</bdi>)`}</p></li>`,
    )}</ul>${more}</div>`;
};
