import { headlineCells } from "../facts/headline-cells.ts";
import { regions } from "../facts/regions.ts";
import { html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { activityTable } from "../part/activity-table.ts";
import { estimateTable } from "../part/estimate-table.ts";
import { headline } from "../part/headline.ts";
import { moneyHeadline } from "../part/money-headline.ts";
import { networkHeadline } from "../part/network-headline.ts";
import { placeTable } from "../part/place-table.ts";
import { rateTable } from "../part/rate-table.ts";
import { shareChart } from "../part/share-chart.ts";
import { sourcesLink } from "../part/sources-link.ts";
import { typeTable } from "../part/type-table.ts";

const leadOf = ({ facts, speaker }: Desk): string => {
  const { year } = facts.input;
  const response = facts.response("WORLD");
  if (response === null) return speaker.say("headlines.lead", { year });
  const [n, of] = [speaker.number(response.answered), speaker.number(response.of)];
  return speaker.say("headlines.leadAnswered", { year, n, of });
};

/** The front page: the headline figures of the world. */
export const headlinePage = (desk: Desk): Page => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const { year } = facts.input;
  const places = regions.filter(({ geo }) => facts.membersAt(geo).length > 0 || facts.cellsAt(geo).length > 0);
  const regionsTable = placeTable(desk, {
    caption: say("regions.caption", { year }),
    first: say("column.region"),
    type: "ALL_COOP",
    indicator: "ENT_TOTAL",
    places,
  });
  return {
    path: "index.html",
    section: "headlines",
    heading: say("headlines.heading", { year }),
    lead: leadOf(desk),
    trail: [],
    main: html`<p class="read">${say("headlines.read")}</p>
${headlineCells(facts, "WORLD").map((cell) => headline(desk, cell))}
${moneyHeadline(desk, "WORLD")}
${networkHeadline(desk)}
${sourcesLink(desk, "WORLD")}
<section><h2>${say("regions.heading")}</h2>${regionsTable}</section>
<section><h2>${say("types.heading")}</h2>${shareChart(desk, "WORLD")}${typeTable(desk, "WORLD")}</section>
${activityTable(desk, "WORLD")}
${rateTable(desk, "WORLD")}
${estimateTable(desk, "WORLD")}`,
  };
};
