import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { seriesChart } from "./series-chart.ts";

const shown = [
  { type: "ALL_COOP", indicator: "ENT_TOTAL" },
  { type: "ALL_COOP", indicator: "WRK_TOTAL" },
  { type: "ALL_COOP", indicator: "MBR_TOTAL" },
];

/** What the lines and marks of the charts mean. */
export const seriesLegend = ({ speaker: { say } }: Desk): Html => html`<p class="soft">${say("series.legend")}</p>`;

/** The main figures of a place through the years; nothing where none has two. */
export const seriesCharts = (desk: Desk, geo: string): Html => {
  const { speaker } = desk;
  const charts = shown
    .map((of) =>
      seriesChart(
        desk,
        { ...of, geo },
        of.indicator === "ENT_TOTAL" ? speaker.typeTitle(of.type) : speaker.indicator(of.indicator),
      ),
    )
    .filter(({ markup }) => markup !== "");
  return charts.length === 0
    ? html``
    : html`<section><h2>${speaker.say("nav.series")}</h2>${seriesLegend(desk)}<div class="charts">${charts}</div></section>`;
};
