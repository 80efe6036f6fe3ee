import { placePath, regions } from "../facts/regions.ts";
import { html } from "../html/html.ts";
import { inAlphabet } from "../language/in-alphabet.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { mapFigure } from "../part/map-figure.ts";
import { placeTable } from "../part/place-table.ts";

/** The map of the world, with the same figures as a table. */
export const mapPage = (desk: Desk): Page => {
  const { facts, speaker, toPage } = desk;
  const { say } = speaker;
  const reported = facts.countries.filter(
    (geo) => facts.cell({ geo, type: "ALL_COOP", indicator: "ENT_TOTAL" }) !== null,
  );
  const table = placeTable(desk, {
    caption: say("countries.caption", { year: facts.input.year }),
    first: say("column.country"),
    type: "ALL_COOP",
    indicator: "ENT_TOTAL",
    places: inAlphabet(reported, speaker.place).map((geo) => ({ geo, depth: 1 })),
  });
  const links = regions
    .filter(({ geo }) => facts.membersAt(geo).length > 0 || facts.cellsAt(geo).length > 0)
    .map(({ geo }) => html`<li><a href="${toPage(placePath(geo))}">${speaker.place(geo)}</a></li>`);
  return {
    path: "map.html",
    section: "map",
    heading: say("nav.map"),
    lead: say("map.lead", { year: facts.input.year }),
    trail: [],
    main: html`${mapFigure(desk, null)}
<section><h2>${say("regions.heading")}</h2><ul class="chips">${links}</ul></section>
<section><h2>${say("nav.countries")}</h2>${table}</section>`,
  };
};
