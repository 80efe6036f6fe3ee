// Writes the outlines of the map that the site of an edition draws. Run it when world-atlas changes; the result is
// committed, so that an edition needs no atlas: node scripts/write-world-map.ts
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import isoCountries from "i18n-iso-countries";
import { cutAtAntimeridian } from "./map/cut-at-antimeridian.ts";
import { equalEarth, type Position } from "./map/equal-earth.ts";
import { outlinePath } from "./map/outline-path.ts";
import { ringCentre } from "./map/ring-centre.ts";
import { type Country, outerRings, type Topology } from "./map/topology.ts";

const target = new URL("../packages/reporting/src/form/site/chart/world-outlines.json", import.meta.url);

/** Half of the width of the map, in units of its grid. */
const half = 2000;
const [edge] = equalEarth([180, 0]);
const scale = half / edge;
// The map ends above Antarctica, where nobody lives.
const [, top] = equalEarth([0, 84]);
const [, bottom] = equalEarth([0, -57]);

const project = (position: Position): Position => {
  const [x, y] = equalEarth(position);
  return [x * scale + half, (y - top) * scale];
};

/** What each region's own map shows: west, south, east, north in degrees. */
const windows: Readonly<Record<string, readonly [number, number, number, number]>> = {
  EUR: [-12, 34, 42, 71],
  AME: [-140, -56, -32, 62],
  AME_NA: [-140, 12, -52, 62],
  AME_MS: [-78, -56, -33, 6],
  AME_XX: [-95, -25, -55, 22],
  APA: [44, -46, 155, 52],
  OTH: [-20, -36, 60, 40],
};

const windowOf = ([west, south, east, north]: readonly [number, number, number, number]): readonly number[] => {
  const corners = [west, (west + east) / 2, east].flatMap((x) =>
    [south, 0, north].map((y) => project([x, Math.min(Math.max(y, south), north)])),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, upper] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return [left, upper, Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - upper];
};

const readAtlas = async (name: string): Promise<Topology> =>
  // oxlint-disable-next-line typescript/no-unsafe-return -- world-atlas has this form (its README); a run with another fails below
  JSON.parse(await readFile(createRequire(import.meta.url).resolve(`world-atlas/${name}`), "utf8"));

const codeOf = ({ id = "" }: Country): string => isoCountries.numericToAlpha2(id) ?? "";

/** The outlines of each country; dependencies that the atlas draws apart under the country's code are part of it. */
const shapesOf = (atlas: Topology): ReadonlyMap<string, readonly (readonly Position[])[]> =>
  new Map(
    [...Map.groupBy(atlas.objects.countries.geometries, codeOf)]
      .filter(([code]) => code !== "AQ")
      .map(([code, parts]) => [
        code,
        parts
          .flatMap((part) => outerRings(atlas, part))
          .flatMap(cutAtAntimeridian)
          .map((ring) => ring.map(project)),
      ]),
  );

const [coarse, fine] = [
  shapesOf(await readAtlas("countries-110m.json")),
  shapesOf(await readAtlas("countries-50m.json")),
];
const outlineOf = (code: string): string => (coarse.get(code) ?? []).map(outlinePath).join("");
const countries = [...fine]
  .filter(([code]) => code !== "")
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, rings]) => {
    const { area, centre } = rings.map(ringCentre).reduce((most, one) => (one.area > most.area ? one : most));
    const outline = outlineOf(code);
    return [code, { outline, centre: centre.map(Math.round), isSmall: outline === "" || area < 250 }] as const;
  });

const map = {
  source: "Natural Earth, which is in the public domain, by way of world-atlas 2.0.2; Equal Earth projection",
  width: 2 * half,
  height: Math.round((bottom - top) * scale),
  windows: Object.fromEntries(Object.entries(windows).map(([region, degrees]) => [region, windowOf(degrees)])),
  // What ISO 3166-1 has no code for.
  others: outlineOf(""),
  countries: Object.fromEntries(countries),
};
await writeFile(
  target,
  `${JSON.stringify(map, null, 2).replaceAll(/\[\s+([^\]]*?)\s+\]/g, (_, inner: string) => `[${inner.replaceAll(/\s+/g, " ")}]`)}\n`,
);
