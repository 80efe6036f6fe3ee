import { headlineCells } from "../facts/headline-cells.ts";
import { placesAbove } from "../facts/places-above.ts";
import { placePath, regions } from "../facts/regions.ts";
import { type Html, html } from "../html/html.ts";
import { inAlphabet } from "../language/in-alphabet.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { activityTable } from "../part/activity-table.ts";
import { allFigures } from "../part/all-figures.ts";
import { bodyTable } from "../part/body-table.ts";
import { estimateTable } from "../part/estimate-table.ts";
import { headline } from "../part/headline.ts";
import { mapFigure } from "../part/map-figure.ts";
import { missingList } from "../part/missing-list.ts";
import { moneyHeadline } from "../part/money-headline.ts";
import { placeLead } from "../part/place-lead.ts";
import { placeTable } from "../part/place-table.ts";
import { protectedNotice } from "../part/protected-notice.ts";
import { rateTable } from "../part/rate-table.ts";
import { seriesCharts } from "../part/series-charts.ts";
import { shareChart } from "../part/share-chart.ts";
import { sourcesLink } from "../part/sources-link.ts";

const countriesOf = (desk: Desk, region: string): Html => {
  const { facts, speaker } = desk;
  const inside = facts.countries.filter((country) => placesAbove(facts, country).includes(region));
  const caption = speaker.say("countries.captionIn", { year: facts.input.year, where: speaker.inPlace(region) });
  const places = inAlphabet(inside, speaker.place).map((geo) => ({ geo, depth: 1 }));
  const of = { caption, first: speaker.say("column.country"), type: "ALL_COOP", places };
  return html`${placeTable(desk, { ...of, indicator: "ENT_TOTAL" })}`;
};

/** The page of a region or sub-region. */
export const regionPage = (desk: Desk, region: string): Page => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const above = regions.find(({ geo }) => geo === region)?.depth === 2 ? "AME" : "WORLD";
  return {
    path: placePath(region),
    section: "map",
    heading: speaker.place(region),
    lead: placeLead(desk, region),
    trail: [{ path: placePath(above), words: above === "WORLD" ? say("nav.headlines") : speaker.place(above) }],
    main: html`${mapFigure(desk, region)}
${headlineCells(facts, region).map((cell) => headline(desk, cell))}
${moneyHeadline(desk, region)}
<section><h2>${say("nav.countries")}</h2>${countriesOf(desk, region)}</section>
${seriesCharts(desk, region)}
<section><h2>${say("figures.heading")}</h2>${shareChart(desk, region)}${allFigures(desk, region)}${protectedNotice(desk, region)}${sourcesLink(desk, region)}</section>
${activityTable(desk, region)}
${rateTable(desk, region)}
${estimateTable(desk, region)}
${bodyTable(desk, region)}
${missingList(desk, region)}`,
  };
};
