import { additiveMembers } from "./additive-members.ts";
import { affiliationsOn } from "./affiliations-on.ts";
import { placeOf } from "./geography.ts";
import { isOutsideBody } from "./is-outside-body.ts";
import { knownAdditive } from "./known-additive.ts";
import type { LeafPlace, Network } from "./network.ts";
import { endOfYear } from "./validity.ts";
import { wholesOf } from "./wholes-of.ts";

/** What of a year's figures a changed roster can change. */
export interface TouchedPlaces {
  /** Countries whose own figures may differ; everything above where they lie now follows from them. Sorted. */
  readonly countries: readonly string[];
  /** Places that such a country lay in before and has left; sorted. */
  readonly left: readonly LeafPlace[];
}

type Standing = ReadonlyMap<string, { readonly place: LeafPlace; readonly members: string }>;

/** For each country everything of the roster that its figures follow from: where it lies, and who adds, is known or may stand in, in which body. */
const standingOf = (network: Network, date: string): Standing => {
  const bodies = new Set(network.affiliations.map(({ body }) => body));
  const inside = [...bodies].filter((body) => !isOutsideBody(network, body)).sort();
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  const lines = inside.flatMap((body) => [
    ...additiveMembers(network, date, body).map((id) => ({ id, line: `${body} adds ${id}` })),
    ...knownAdditive(network, date, body).map((id) => ({ id, line: `${body} knows ${id}` })),
    ...affiliationsOn(network, date, body)
      .filter(({ role }) => role === "ASSOC_SECTOR")
      .map(({ organisation: id }) => ({ id, line: `${body} has branch ${id}` })),
  ]);
  const parts = [...new Set((network.partsOf ?? []).map(({ part }) => part))].map((id) => ({
    id,
    line: `${id} in ${wholesOf(network, date, id).join(" ")}`,
  }));
  const byCountry = Map.groupBy([...lines, ...parts], ({ id }) => countries.get(id) ?? "");
  return new Map(
    [...new Set(countries.values())].map((country) => {
      const stated = (byCountry.get(country) ?? []).map(({ line }) => line);
      return [country, { place: placeOf(network, date, country), members: [...new Set(stated)].sort().join("\n") }];
    }),
  );
};

/** Compares two rosters on 31 December of a year: figures of every country that is not named, and of places that hold no named one, are the same by both. */
export const touchedPlaces = (before: Network, after: Network, year: number): TouchedPlaces => {
  const date = endOfYear(year);
  const [old, now] = [standingOf(before, date), standingOf(after, date)];
  const countries = [...new Set([...old.keys(), ...now.keys()])]
    .filter((country) => {
      const [a, b] = [old.get(country), now.get(country)];
      const isMoved = placeOf(before, date, country) !== placeOf(after, date, country);
      return isMoved || (a?.members ?? "") !== (b?.members ?? "");
    })
    .sort();
  const left = countries.flatMap((country) => {
    const [was, is] = [placeOf(before, date, country), placeOf(after, date, country)];
    return was === is ? [] : [was];
  });
  return { countries, left: [...new Set(left)].sort() };
};
