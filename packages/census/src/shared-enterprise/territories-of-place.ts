import { territoryOf } from "../national-id/territory-of.ts";
import { places } from "../network/place.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";

/**
 * The territories of which a country or place needs to know what their registers have in common: a country its own; a
 * place those with reporters in several countries, which meet above them, and those in which both sides of an overlap are.
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
  const stated = overlaps.flatMap(({ a, b }) => {
    const territory = territories.get(a);
    return territory !== undefined && territory === territories.get(b) ? [territory] : [];
  });
  return [...new Set([...several, ...stated])].sort();
};
