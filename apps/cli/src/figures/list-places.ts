import { endOfYear, membersOfPlace, type Network, placeOf, placesBelow, type Series } from "@coop-census/census";
import type { SummaryPlace } from "./summary-table.ts";

type NamePlace = (geo: string) => string;

/**
 * World, regions, sub-regions and the countries with a figure, each below what it adds to. Places without members and
 * countries that nobody answered for are left out; `unansweredCountries` names the latter.
 */
export const listPlaces = (from: {
  readonly network: Network;
  readonly year: number;
  readonly series: Series;
  readonly answered: ReadonlySet<string>;
  readonly name: NamePlace;
}): readonly SummaryPlace[] => {
  const { network, year, series, answered, name } = from;
  const members = (geo: string): number => membersOfPlace(network, year, series, geo).length;
  const place = (geo: string, depth: number): SummaryPlace => ({ geo, name: name(geo), depth, members: members(geo) });
  const countries = [...new Set(network.countries.map(({ country }) => country))];
  const below = (leaf: string, depth: number): readonly SummaryPlace[] =>
    countries
      .filter((country) => placeOf(network, endOfYear(year), country) === leaf && answered.has(country))
      .map((country) => place(country, depth))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const region = (geo: string, depth: number): readonly SummaryPlace[] => {
    const inside =
      geo === "AME" ? placesBelow("AME").flatMap((part) => region(part, depth + 1)) : below(geo, depth + 1);
    return members(geo) === 0 && inside.length === 0 ? [] : [place(geo, depth), ...inside];
  };
  return [place("WORLD", 0), ...placesBelow("WORLD").flatMap((geo) => region(geo, 1))];
};

/** The countries with members of which none has given a figure, by name. */
export const unansweredCountries = (from: {
  readonly network: Network;
  readonly year: number;
  readonly series: Series;
  readonly answered: ReadonlySet<string>;
  readonly name: NamePlace;
}): readonly string[] => {
  const { network, year, series, answered, name } = from;
  const isKnown = (country: string): boolean => membersOfPlace(network, year, series, country).length > 0;
  return [...new Set(network.countries.map(({ country }) => country))]
    .filter((country) => !answered.has(country) && isKnown(country))
    .map(name)
    .sort();
};
