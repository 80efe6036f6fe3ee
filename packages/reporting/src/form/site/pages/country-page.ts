import { headlineCells } from "../facts/headline-cells.ts";
import { placePath } from "../facts/regions.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { activityTable } from "../part/activity-table.ts";
import { allFigures } from "../part/all-figures.ts";
import { estimateTable } from "../part/estimate-table.ts";
import { headline } from "../part/headline.ts";
import { memberTable } from "../part/member-table.ts";
import { moneyHeadline } from "../part/money-headline.ts";
import { overlapList } from "../part/overlap-list.ts";
import { placeLead } from "../part/place-lead.ts";
import { protectedNotice } from "../part/protected-notice.ts";
import { rateTable } from "../part/rate-table.ts";
import { seriesCharts } from "../part/series-charts.ts";
import { shareChart } from "../part/share-chart.ts";
import { sourcesLink } from "../part/sources-link.ts";

const figuresOf = (desk: Desk, country: string): Html => {
  const { facts, speaker } = desk;
  const cells = headlineCells(facts, country);
  const protectedWords = protectedNotice(desk, country);
  if (cells.length === 0 && facts.cellsAt(country).length === 0) {
    return html`<p class="notice">${speaker.say("country.noFigure", { where: speaker.inPlace(country), year: facts.input.year })}</p>${protectedWords}`;
  }
  return html`${cells.map((cell) => headline(desk, cell))}
${moneyHeadline(desk, country)}
${seriesCharts(desk, country)}
<section><h2>${speaker.say("figures.heading")}</h2>${shareChart(desk, country)}${allFigures(desk, country)}${protectedWords}</section>
${activityTable(desk, country)}
${rateTable(desk, country)}
${estimateTable(desk, country)}`;
};

/** The page of a country: its figures, who reported them and who is missing, and overlaps. */
export const countryPage = (desk: Desk, country: string): Page => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const region = facts.leafPlaceOf(country);
  return {
    path: placePath(country),
    section: "countries",
    heading: speaker.place(country),
    lead: placeLead(desk, country),
    trail: [
      { path: "countries/index.html", words: say("nav.countries") },
      { path: placePath(region), words: speaker.place(region) },
    ],
    main: html`${figuresOf(desk, country)}
<section><h2>${say("members.heading")}</h2>${memberTable(desk, country)}${sourcesLink(desk, country)}</section>
${overlapList(desk, country)}`,
  };
};
