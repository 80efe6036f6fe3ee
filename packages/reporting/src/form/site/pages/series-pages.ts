import { places } from "@coop-census/census";
import { seriesIndicators, seriesPath } from "../facts/series-indicators.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { revisionList } from "../part/revision-list.ts";
import { seriesChart } from "../part/series-chart.ts";
import { seriesLegend } from "../part/series-charts.ts";

const type = "ALL_COOP";

const chartsOf = (desk: Desk, indicator: string): readonly Html[] =>
  places
    .map((geo) => seriesChart(desk, { geo, type, indicator }, desk.speaker.place(geo)))
    .filter(({ markup }) => markup !== "");

/** The indicators through the years, the world's of each. */
export const seriesIndex = (desk: Desk): Page => {
  const { facts, speaker, toPage } = desk;
  const { say } = speaker;
  const parts = seriesIndicators(facts).map((indicator) => {
    const chart = seriesChart(desk, { geo: "WORLD", type, indicator }, speaker.indicator(indicator), false);
    const link = html`<p><a href="${toPage(seriesPath(indicator))}">${say("series.byRegion", { what: speaker.indicator(indicator) })}</a></p>`;
    return html`<div>${chart}${link}</div>`;
  });
  return {
    path: "series/index.html",
    section: "series",
    heading: say("nav.series"),
    lead: say("series.lead"),
    trail: [],
    main:
      parts.length === 0
        ? html`<p class="notice">${say("series.none")}</p>`
        : html`${seriesLegend(desk)}<div class="charts">${parts}</div>${revisionList(desk)}`,
  };
};

/** One indicator through the years, in the world and the regions. */
export const seriesPage = (desk: Desk, indicator: string): Page => {
  const { speaker } = desk;
  const { say } = speaker;
  return {
    path: seriesPath(indicator),
    section: "series",
    heading: speaker.indicator(indicator),
    lead: say("series.lead"),
    trail: [{ path: "series/index.html", words: say("nav.series") }],
    main: html`${seriesLegend(desk)}<div class="charts">${chartsOf(desk, indicator)}</div>`,
  };
};
