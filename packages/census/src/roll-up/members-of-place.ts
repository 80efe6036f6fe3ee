import { placesOfCountry } from "../network/geography.ts";
import { knownAdditive } from "../network/known-additive.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import { bodyOfSeries, type Series } from "./series.ts";

/** The known additive members of a country or place on 31 December of the year, for the body of the series; sorted ids. */
export const membersOfPlace = (network: Network, year: number, series: Series, geo: string): readonly string[] => {
  const date = endOfYear(year);
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  return knownAdditive(network, date, bodyOfSeries(series)).filter((id) => {
    const country = countries.get(id);
    return country !== undefined && placesOfCountry(network, date, country).includes(geo);
  });
};
