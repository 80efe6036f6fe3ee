import type { Decimal, StatementComparison } from "@coop-census/census";
import { type Html, html } from "../html/html.ts";
import type { MessageKey } from "../language/messages.ts";
import type { Speaker } from "../language/speaker.ts";
import type { Desk } from "../page/desk.ts";
import { apartWords } from "./apart-words.ts";
import { amountWords } from "./figure-words.ts";
import { sourceWords } from "./source-words.ts";
import { yearWords } from "./year-words.ts";

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

const wider = (speaker: Speaker, { subject }: StatementComparison): string =>
  subject.kind === "figure" && subject.isSectorWide ? ` ${speaker.say("apart.sectorWide")}` : "";

/** Statements beside one figure; the rest stand in the file. */
const mostStatements = 8;

/** Earlier public statements of a figure, each with the difference in words, in multiples of `step`; nothing where there are none. */
export const statementList = (
  { speaker, toFile }: Desk,
  statements: readonly StatementComparison[],
  step: Decimal,
): Html => {
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
<p>${apartWords(speaker, one, step)}${wider(speaker, one)}</p>
<p class="source"><bdi>${sourceWords(one.statement.source)}</bdi>${one.statement.note === null ? null : html` (<bdi>${one.statement.note}</bdi>)`}</p></li>`,
    )}</ul>${more}</div>`;
};
