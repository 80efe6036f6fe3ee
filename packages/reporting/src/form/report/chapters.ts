import { headlineCells } from "../site/facts/headline-cells.ts";
import { isShown } from "../site/facts/is-shown.ts";
import { placesAbove } from "../site/facts/places-above.ts";
import { regions } from "../site/facts/regions.ts";
import { type Html, html } from "../site/html/html.ts";
import { inAlphabet } from "../site/language/in-alphabet.ts";
import type { Desk } from "../site/page/desk.ts";
import type { Page } from "../site/page/page.ts";
import { citePage } from "../site/pages/cite-page.ts";
import { methodPage } from "../site/pages/method-page.ts";
import { qualityPage } from "../site/pages/quality-page.ts";
import { headline } from "../site/part/headline.ts";
import { mapFigure } from "../site/part/map-figure.ts";
import { networkHeadline } from "../site/part/network-headline.ts";
import { placeTable } from "../site/part/place-table.ts";
import { seriesCharts } from "../site/part/series-charts.ts";
import { typeTable } from "../site/part/type-table.ts";
import { placePart } from "./place-part.ts";
import { reportWords } from "./report-words.ts";

/** A chapter of the report; its id is the target of the table of contents. */
export interface Chapter {
  readonly id: string;
  readonly heading: string;
  readonly body: Html;
  /** The places that have a part of their own in it. */
  readonly places: readonly string[];
}

const figures = (desk: Desk): Html => {
  const { facts, speaker } = desk;
  return html`<p class="read">${speaker.say("headlines.read")}</p>
${headlineCells(facts, "WORLD").map((cell) => headline(desk, cell))}
${networkHeadline(desk)}`;
};

const charts = (desk: Desk): Html => {
  const { facts, speaker } = desk;
  const places = regions.filter(({ geo }) => isShown(facts, geo));
  const table = placeTable(desk, {
    caption: speaker.say("regions.caption", { year: facts.input.year }),
    first: speaker.say("column.region"),
    type: "ALL_COOP",
    indicator: "ENT_TOTAL",
    places,
  });
  return html`${mapFigure(desk, null)}${table}${typeTable(desk, "WORLD")}${seriesCharts(desk, "WORLD")}`;
};

const tableOfCountries = (desk: Desk, region: string, indicator: string): Html => {
  const { facts, speaker } = desk;
  const inside = facts.countries.filter((country) => placesAbove(facts, country).includes(region));
  if (inside.length === 0) return html``;
  const types = indicator === "ENT_TOTAL" ? speaker.typeTitle("ALL_COOP") : speaker.indicator(indicator);
  const caption = `${speaker.place(region)}. ${speaker.say("countries.captionType", { year: facts.input.year, types })}`;
  const places = inAlphabet(inside, speaker.place).map((geo) => ({ geo, depth: 1 }));
  return placeTable(desk, { caption, first: speaker.say("column.country"), type: "ALL_COOP", indicator, places });
};

const byRegion = (desk: Desk, places: readonly string[]): Html =>
  html`${places.map((geo) =>
    placePart(
      desk,
      geo,
      html`${["ENT_TOTAL", "WRK_TOTAL"].map((indicator) => tableOfCountries(desk, geo, indicator))}`,
    ),
  )}`;

const byCountry = (desk: Desk, places: readonly string[]): Html =>
  html`${places.map((country) => placePart(desk, country))}`;

const chapterOf = ({ section, heading, lead, main }: Page): Chapter => ({
  id: section,
  heading,
  body: html`<p class="lead">${lead}</p>${main}`,
  places: [],
});

/** The chapters of the report, in order. */
export const chapters = (desk: Desk): readonly Chapter[] => {
  const { facts, speaker } = desk;
  const { say, language } = speaker;
  const shown = regions.filter(({ geo, depth }) => depth === 1 && isShown(facts, geo)).map(({ geo }) => geo);
  const countries = inAlphabet(facts.countries, speaker.place);
  return [
    { id: "headlines", heading: say("nav.headlines"), body: figures(desk), places: [] },
    { id: "charts", heading: reportWords[language].mapAndCharts, body: charts(desk), places: [] },
    { id: "regions", heading: say("regions.heading"), body: byRegion(desk, shown), places: shown },
    { id: "countries", heading: say("nav.countries"), body: byCountry(desk, countries), places: countries },
    ...[methodPage(desk), qualityPage(desk), citePage(desk)].map(chapterOf),
  ];
};
