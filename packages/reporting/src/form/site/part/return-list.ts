import type { EditionReturn } from "../../../edition/edition-input.ts";
import type { EditionJustification } from "../../../edition/edition-talk.ts";
import { compareFields } from "../../../text/compare-fields.ts";
import { placesAbove } from "../facts/places-above.ts";
import { sourceAnchor, sourcePath } from "../facts/source-anchor.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";

/** Indicators and reasons of one return on a page; the rest stand in the files. */
const most = 12;

/** The free figures that a reporter is in, an indicator a line: its country first, then the places above it. */
const figuresWith = (desk: Desk, { organisation, country }: EditionReturn): Html => {
  const { facts, speaker, toPage } = desk;
  const geos = placesAbove(facts, country);
  const figures = geos.map((geo) => {
    const whole = facts.sources.with(geo, organisation).filter(({ activity }) => activity === "_T");
    return { geo, byIndicator: Map.groupBy(whole, ({ indicator }) => indicator) };
  });
  const lines = facts.indicators.flatMap(({ code }) => {
    const links = figures.flatMap(({ geo, byIndicator }) => {
      const all = byIndicator.get(code) ?? [];
      const cell = all.find(({ type }) => type === "ALL_COOP") ?? all[0];
      return cell === undefined
        ? []
        : [html`<a href="${toPage(sourcePath(geo))}#${sourceAnchor(cell)}">${speaker.place(geo)}</a>`];
    });
    return links.length === 0
      ? []
      : [
          html`<li>${speaker.indicator(code)}: ${links.map((link, index) => html`${index === 0 ? "" : " · "}${link}`)}</li>`,
        ];
  });
  return lines.length === 0
    ? html`<p>${speaker.say("answer.notAdded")}</p>`
    : html`<p>${speaker.say("sources.forward")}</p><ul class="plain">${lines.slice(0, most)}</ul>${lines.length > most ? html`<p>${speaker.say("figures.more")} <a href="${desk.toFile("cells.csv")}">cells.csv</a></p>` : null}`;
};

const reasonFields = ({ date, rule, indicator, type, text }: EditionJustification): readonly string[] => [
  date,
  rule,
  indicator ?? "",
  type ?? "",
  text ?? "",
];

/** Why values stand that a rule doubts, as far as it may be told. */
const reasonsOf = ({ facts, speaker, toFile }: Desk, organisation: string): Html | null => {
  const { say } = speaker;
  const told = (facts.input.talk?.justifications ?? [])
    .filter((one) => one.organisation === organisation && one.text !== null)
    .toSorted((a, b) => compareFields(reasonFields(a), reasonFields(b)));
  if (told.length === 0) return null;
  const lines = told
    .slice(0, most)
    .map(
      ({ rule, finding, text, role, date }) =>
        html`<li><span lang="en">${rule}${finding === null ? "" : `: ${finding}`}</span> ${say(role === "reporter" ? "said.reporter" : "said.secretariat", { date })} <q><bdi>${text ?? ""}</bdi></q></li>`,
    );
  return html`<p>${say("sources.reasons")} <a href="${toFile("justifications.csv")}">justifications.csv</a></p><ul class="plain">${lines}</ul>`;
};

const branchOf = ({ facts, speaker }: Desk, organisation: string): Html | null => {
  const found = (facts.input.inputs.branchStandIns ?? []).find((one) => one.organisation === organisation);
  if (found === undefined) return null;
  const parent = facts.organisation(found.parent)?.name ?? found.parent;
  return html`<p>${speaker.say("sources.branch", { parent })} <q><bdi>${found.because}</bdi></q></p>`;
};

const returnOf = (desk: Desk, one: EditionReturn): Html => {
  const { speaker } = desk;
  const { say } = speaker;
  const { organisation, name, submission, sha256, kind, rollUpScope } = one;
  const heading = html`<h3 id="org-${organisation}"><bdi>${name}</bdi></h3>`;
  if (submission === null) return html`<section>${heading}<p class="missing">${say("answer.none")}</p></section>`;
  const facts: readonly (readonly [string, Html])[] = [
    [say("sources.submission"), html`<code>${submission}</code>`],
    [say("sources.kind"), html`${say(kind === "nil" ? "answer.nil" : "sources.file")}`],
    ...(sha256 === null || kind === "nil" ? [] : [["SHA-256", html`<code>${sha256}</code>`] as const]),
    ...(rollUpScope === null ? [] : [[say("column.counts"), html`${say(`scope.${rollUpScope}`)}`] as const]),
  ];
  return html`<section>${heading}
<dl class="facts">${facts.map(([term, words]) => html`<div><dt>${term}</dt><dd>${words}</dd></div>`)}</dl>
${branchOf(desk, organisation)}${figuresWith(desk, one)}${reasonsOf(desk, organisation)}</section>
`;
};

/** The returns of a country: what each organisation sent, which figures it is in, and what was said of it. */
export const returnList = (desk: Desk, country: string): Html => {
  const { facts, speaker, toFile } = desk;
  const added = new Set(facts.membersAt(country));
  const orderOf = ({ organisation, submission }: EditionReturn): readonly string[] => [
    submission === null ? "1" : "0",
    added.has(organisation) ? "0" : "1",
    organisation,
  ];
  const all = facts.input.returns
    .filter((one) => one.country === country)
    .toSorted((a, b) => compareFields(orderOf(a), orderOf(b)));
  if (all.length === 0) return html`<p>${speaker.say("members.none")}</p>`;
  return html`<p>${speaker.say("sources.returnsAbout")} <a href="${toFile("returns.csv")}">returns.csv</a></p>${all.map((one) => returnOf(desk, one))}`;
};
