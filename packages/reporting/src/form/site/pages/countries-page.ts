import { placePath } from "../facts/regions.ts";
import { html } from "../html/html.ts";
import { inAlphabet } from "../language/in-alphabet.ts";
import type { Desk } from "../page/desk.ts";
import type { Page } from "../page/page.ts";
import { placeTable } from "../part/place-table.ts";

/** The list of all countries with their enterprises. */
export const countriesPage = (desk: Desk): Page => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const places = inAlphabet(facts.countries, speaker.place).map((geo) => ({ geo, depth: 1 }));
  const table = placeTable(desk, {
    caption: say("countries.caption", { year: facts.input.year }),
    first: say("column.country"),
    type: "ALL_COOP",
    indicator: "ENT_TOTAL",
    places,
  });
  return {
    path: "countries/index.html",
    section: "countries",
    heading: say("nav.countries"),
    lead: say("countries.lead", { n: speaker.number(facts.countries.length) }),
    trail: [{ path: placePath("WORLD"), words: say("nav.headlines") }],
    main: html`<section>${table}</section>`,
  };
};
