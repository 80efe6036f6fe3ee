import { type Html, html } from "../html/html.ts";
import { type Outline, otherLand, outlines, wholeMap, windows } from "./outlines.ts";

/** A country on the map. */
export interface MappedCountry {
  readonly country: string;
  /** What a pointer on it says: "France: 3,801 …". */
  readonly words: string;
  readonly link: string;
  /** 1 to 5 by its figure; null where nobody reported one. */
  readonly step: number | null;
}

/** What a map shows, and how it is said. */
export interface WorldMapOf {
  readonly id: string;
  readonly title: string;
  /** What a reader who does not see the map is told. */
  readonly description: string;
  readonly countries: readonly MappedCountry[];
  /** The region whose window is shown; the world without one. */
  readonly region: string | null;
}

const shapeOf = ({ outline, centre, isSmall }: Outline, radius: number): Html => {
  const [x = 0, y = 0] = centre;
  const dot = html`<circle cx="${x}" cy="${y}" r="${radius}"/>`;
  return html`${outline === "" ? null : html`<path d="${outline}"/>`}${isSmall ? dot : null}`;
};

/**
 * The map with its figures as colours; small countries have a dot. Links are for pointers alone: the table beside the map
 * has the same ones for everybody.
 */
export const worldMap = ({ id, title, description, countries, region }: WorldMapOf): Html => {
  const view = (region === null ? undefined : windows[region]) ?? wholeMap;
  const radius = Math.round((view[2] ?? 0) / (region === null ? 180 : 110));
  const named = new Set(countries.map(({ country }) => country));
  const land = Object.entries(outlines)
    .filter(([country]) => !named.has(country))
    .map(([, { outline }]) => outline)
    .join("")
    .concat(otherLand);
  const shapes = countries.flatMap(({ country, words, link, step }) => {
    const outline = outlines[country];
    if (outline === undefined) return [];
    const kind = step === null ? "silent" : `step-${step}`;
    return [
      html`<a href="${link}" tabindex="-1" class="${kind}"><title>${words}</title>${shapeOf(outline, radius)}</a>
`,
    ];
  });
  return html`<svg class="map" viewBox="${view.join(" ")}" role="img" aria-labelledby="${id}-title ${id}-about" focusable="false">
<title id="${id}-title">${title}</title><desc id="${id}-about">${description}</desc>
<defs><pattern id="${id}-stripes" width="${radius}" height="${radius}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe-ground" width="${radius}" height="${radius}"/><rect class="stripe" width="${Math.max(1, Math.round(radius / 3))}" height="${radius}"/></pattern></defs>
<path class="land" d="${land}"/>
<g class="countries" fill="url(#${id}-stripes)">
${shapes}</g></svg>`;
};
