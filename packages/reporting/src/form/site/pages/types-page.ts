import { shownTypes, typePath } from "../facts/shown-types.ts";
import { html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { figureTable } from "../part/figure-table.ts";

/** The list of all types with their enterprises in the world. */
export const typesPage = (desk: Desk): Page => {
  const { facts, speaker, toPage } = desk;
  const { say } = speaker;
  const parts = { year: facts.input.year, where: speaker.inPlace("WORLD") };
  const rows = shownTypes.map((type) => ({
    words: html`<a href="${toPage(typePath(type))}">${speaker.typeTitle(type)}</a>`,
    sortBy: speaker.typeTitle(type),
    cell: facts.cell({ geo: "WORLD", type, indicator: "ENT_TOTAL" }),
  }));
  return {
    path: "types/index.html",
    section: "types",
    heading: say("types.heading"),
    lead: say("types.lead"),
    trail: [],
    main: html`<section>${figureTable(desk, {
      caption: say("types.caption", parts),
      first: say("column.type"),
      rows,
      hasBars: true,
      hasLegend: true,
    })}</section>`,
  };
};
