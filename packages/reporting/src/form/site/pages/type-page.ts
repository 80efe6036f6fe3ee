import { endOfYear, typeMeaningsOn } from "@coop-census/census";
import { typeHeadlines } from "../facts/headline-cells.ts";
import { typePath } from "../facts/shown-types.ts";
import { type Html, html } from "../html/html.ts";
import { inAlphabet } from "../language/in-alphabet.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { headline } from "../part/headline.ts";
import { placeTable } from "../part/place-table.ts";
import { reporterWords } from "../part/reporter-words.ts";
import { seriesChart } from "../part/series-chart.ts";
import { seriesLegend } from "../part/series-charts.ts";

const labelsOf = ({ facts, speaker }: Desk, type: string): Html => {
  const labels = typeMeaningsOn(endOfYear(facts.input.year), null).filter((one) => one.type === type);
  if (labels.length === 0) return html``;
  const byCountry = Map.groupBy(labels, ({ country }) => country);
  const lines = inAlphabet([...byCountry.keys()], speaker.place).map((country) => {
    const words = (byCountry.get(country) ?? []).map(
      ({ label, language }, index) => html`${index === 0 ? "" : "; "}<span lang="${language}">${label}</span>`,
    );
    return html`<li>${speaker.place(country)}: ${words}</li>`;
  });
  return html`<section><h2>${speaker.say("type.labels")}</h2><p>${speaker.say("type.labelsAbout")}</p><ul class="plain">${lines}</ul></section>`;
};

const reportersOf = (desk: Desk, type: string): Html => {
  const { facts, speaker } = desk;
  const cell = facts.cell({ geo: "WORLD", type, indicator: "ENT_TOTAL" });
  if (cell === null) return html``;
  const lines = [
    speaker.say("type.reporters", { who: reporterWords(desk, cell.reporters.ids) }),
    ...(cell.lacking.length === 0 ? [] : [speaker.say("type.lacking", { who: reporterWords(desk, cell.lacking) })]),
    ...(cell.partial.length === 0 ? [] : [speaker.say("type.partial", { who: reporterWords(desk, cell.partial) })]),
  ];
  return html`<section><h2>${speaker.say("members.heading")}</h2><ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
};

/** The page of a type of enterprise: its figures, the reporters behind it, and what it is called where. */
export const typePage = (desk: Desk, type: string): Page => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const cells = typeHeadlines(facts, type);
  const places = inAlphabet(facts.countries, speaker.place)
    .filter((geo) => facts.cell({ geo, type, indicator: "ENT_TOTAL" }) !== null)
    .map((geo) => ({ geo, depth: 1 }));
  const caption = say("countries.captionType", { year: facts.input.year, types: speaker.type(type).other });
  const table = placeTable(desk, { caption, first: say("column.country"), type, indicator: "ENT_TOTAL", places });
  const chart = seriesChart(desk, { geo: "WORLD", type, indicator: "ENT_TOTAL" }, speaker.typeTitle(type));
  return {
    path: typePath(type),
    section: "types",
    heading: speaker.typeTitle(type),
    lead: say(cells.length === 0 ? "type.leadNone" : "type.lead", { year: facts.input.year }),
    trail: [{ path: "types/index.html", words: say("nav.types") }],
    main: html`${cells.map((cell) => headline(desk, cell))}
${places.length === 0 ? null : html`<section><h2>${say("nav.countries")}</h2>${table}</section>`}
${chart.markup === "" ? null : html`<section><h2>${say("nav.series")}</h2>${seriesLegend(desk)}<div class="charts">${chart}</div></section>`}
${reportersOf(desk, type)}
${labelsOf(desk, type)}`,
  };
};
