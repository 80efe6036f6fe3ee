import { mapClass, mapClasses } from "../chart/map-class.ts";
import { type MappedCountry, worldMap } from "../chart/world-map.ts";
import { placePath } from "../facts/regions.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { whatWords } from "./figure-words.ts";

const mapped = ({ facts, speaker, toPage }: Desk, country: string): MappedCountry => {
  const cell = facts.cell({ geo: country, type: "ALL_COOP", indicator: "ENT_TOTAL" });
  const what = cell === null ? speaker.say("map.silent") : whatWords(speaker, cell, cell.printed.value);
  return {
    country,
    words: `${speaker.place(country)}: ${what}`,
    link: toPage(placePath(country)),
    step: cell === null ? null : mapClass(cell.value),
  };
};

const swatch = (kind: string, words: string): Html =>
  html`<li><svg class="swatch ${kind}" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect width="16" height="16"/></svg> ${words}</li>`;

const legendOf = ({ speaker }: Desk, id: string): Html => {
  const classes = mapClasses.map(({ from, to }, index) =>
    swatch(
      `step-${index + 1}`,
      to === null
        ? speaker.say("map.from", { from: speaker.number(from) })
        : `${speaker.number(from)}–${speaker.number(to)}`,
    ),
  );
  const silent = html`<li><svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect width="16" height="16" fill="url(#${id}-stripes)"/></svg> ${speaker.say("map.silent")}</li>`;
  return html`<ul class="keys">${classes}${silent}${swatch("land", speaker.say("map.outside"))}</ul>`;
};

/** The map of the enterprises reported, of the world or of a region, with its legend. */
export const mapFigure = (desk: Desk, region: string | null): Html => {
  const { facts, speaker } = desk;
  const id = "map";
  const countries = facts.countries
    .filter((country) => facts.membersAt(country).length > 0 || facts.cellsAt(country).length > 0)
    .map((country) => mapped(desk, country));
  const told = countries.filter(({ step }) => step !== null);
  const parts = { year: facts.input.year, where: speaker.inPlace(region ?? "WORLD") };
  const map = worldMap({
    id,
    title: speaker.say("map.title", parts),
    description: speaker.say("map.description", {
      ...parts,
      told: speaker.number(told.length),
      silent: speaker.number(countries.length - told.length),
    }),
    countries,
    region,
  });
  return html`<figure class="map-figure">${map}<figcaption>${speaker.say("map.title", parts)}. ${speaker.say("map.source")}</figcaption>${legendOf(desk, id)}</figure>`;
};
