import atlas from "./world-outlines.json" with { type: "json" };

/** How a country is drawn: its outline as an SVG path, "" for one that is too small for the grid; and where its dot stands. */
export interface Outline {
  readonly outline: string;
  readonly centre: readonly number[];
  readonly isSmall: boolean;
}

/** Every country by ISO 3166-1 alpha-2, on a grid of `atlas.width` by `atlas.height`. */
export const outlines: Readonly<Record<string, Outline>> = atlas.countries;

/** What of the grid each region's map shows: left, top, width, height; the world without one. */
export const windows: Readonly<Record<string, readonly number[]>> = atlas.windows;

/** The whole grid. */
export const wholeMap: readonly number[] = [0, 0, atlas.width, atlas.height];

/** Land that ISO 3166-1 has no code for. */
export const otherLand: string = atlas.others;
