import type { Network } from "@coop-census/census";

/** The countries that have other organisations in one roster than in another, sorted: their returns stand beside others. */
export const regroupedCountries = (before: Network, after: Network): readonly string[] => {
  const [old, now] = [before, after].map(
    ({ organisations }) => new Map(organisations.map(({ id, country }) => [id, country])),
  );
  const ids = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const moved = [...ids].filter((id) => old?.get(id) !== now?.get(id));
  const countries = moved.flatMap((id) => [old?.get(id), now?.get(id)]).filter((one) => one !== undefined);
  return [...new Set(countries)].sort();
};
