import type { LeafPlace, Network } from "./network.ts";
import { type Place, parentOfPlace } from "./place.ts";
import { isInForce } from "./validity.ts";

/** The leaf place of a country on a day; OTH, which is everything outside the regions, where the network names none. */
export const placeOf = (network: Network, date: string, country: string): LeafPlace =>
  network.countries.find((entry) => entry.country === country && isInForce(entry, date))?.place ?? "OTH";

/** The country itself and the places above it up to WORLD, on a day. */
export const placesOfCountry = (network: Network, date: string, country: string): readonly string[] => {
  const path: string[] = [country];
  for (let place: Place | null = placeOf(network, date, country); place !== null; place = parentOfPlace(place)) {
    path.push(place);
  }
  return path;
};

/** The lowest country or place that holds both countries on a day: where an overlap between them is removed. */
export const lowestCommonPlace = (network: Network, date: string, a: string, b: string): string => {
  const above = new Set(placesOfCountry(network, date, b));
  return placesOfCountry(network, date, a).find((place) => above.has(place)) ?? "WORLD";
};
