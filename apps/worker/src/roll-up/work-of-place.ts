import {
  endOfYear,
  type Network,
  nationalCells,
  type Place,
  placeCells,
  placeOf,
  places,
  placesBelow,
  territoryOf,
  worldCells,
} from "@coop-census/census";
import {
  childCells,
  organisationsIn,
  readMembers,
  refreshMembers,
  refreshShared,
  tellOverlaps,
} from "@coop-census/store";
import { membersInOverlap } from "./members-in-overlap.ts";
import type { Recomputation } from "./recompute-place.ts";

/** What lies just below a place on the last day of the year: sub-regions of the Americas, regions, countries elsewhere. */
const geosBelow = (network: Network, year: number, place: Place): readonly string[] => {
  const below = placesBelow(place);
  if (below.length > 0) return below;
  const countries = new Set(network.organisations.map(({ country }) => country));
  return [...countries].filter((country) => placeOf(network, endOfYear(year), country) === place);
};

type Work = Omit<Recomputation, "next">;

const workOfCountry = (year: number, country: string): Work => ({
  year,
  geo: country,
  members: async (tx, reference) => {
    await refreshShared(tx, year, territoryOf(country));
    await tellOverlaps(tx, { year, country }, reference);
    const reporters = await organisationsIn(tx, country);
    await refreshMembers(tx, year, reporters);
    return readMembers(tx, year, reporters);
  },
  cells: async (context) => nationalCells({ ...context, country }),
});

/** How the cells of a country, of a place or of the world follow from what is stored of what is below it. */
export const workOfPlace = (year: number, geo: string): Work => {
  const place = places.find((one) => one === geo);
  if (place === undefined) return workOfCountry(year, geo);
  return {
    year,
    geo: place,
    members: (tx, reference) => membersInOverlap(tx, { year, geo: place }, reference),
    cells: async (context, tx) => {
      const geos = geosBelow(context.network, year, place);
      const children = await childCells(tx, { year, series: context.series, geos });
      return place === "WORLD" ? worldCells({ ...context, children }) : placeCells({ ...context, place, children });
    },
  };
};
