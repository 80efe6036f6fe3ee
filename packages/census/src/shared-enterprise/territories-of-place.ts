import { territoryOf } from "../national-id/territory-of.ts";
import { places } from "../network/place.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";

/**
 * The territories of which a country or place needs to know what their registers have in common: a country its own; a
 * place those with reporters in several countries, which meet above them, and those of which several reporters stand in
 * overlaps, be it with one of another territory: what identifiers have removed among them is not removed again.
 */
export const territoriesOfPlace = (
  { network, overlaps }: Pick<RollUpContext, "network" | "overlaps">,
  geo: string,
): readonly string[] => {
  if (!places.some((place) => place === geo)) return [territoryOf(geo)];
  const territories = new Map(network.organisations.map(({ id, country }) => [id, territoryOf(country)]));
  const countries = [...new Set(network.organisations.map(({ country }) => country))];
  const isSeveral = ([, of]: readonly [string, readonly string[]]): boolean => of.length > 1;
  const several = [...Map.groupBy(countries, territoryOf)].filter(isSeveral).map(([territory]) => territory);
  const sides = new Set(overlaps.flatMap(({ a, b }) => [a, b]));
  const stated = [...Map.groupBy(sides, (side) => territories.get(side))].flatMap(([territory, own]) =>
    territory !== undefined && own.length > 1 ? [territory] : [],
  );
  return [...new Set([...several, ...stated])].sort();
};
