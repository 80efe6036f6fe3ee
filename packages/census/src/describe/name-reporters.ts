import type { Network } from "../network/network.ts";

/** Says who, by country: "France (fr-cgscop), Italy (it-agci-pl, it-legacoop-ps)"; "" for nobody. */
export type SayReporters = (ids: readonly string[]) => string;

/** Names reporters by the country of their seat, in the words of the roster; one that it does not have stands by its id alone. */
export const nameReporters = ({
  organisations,
  countries,
}: Pick<Network, "organisations" | "countries">): SayReporters => {
  const names = new Map(countries.map(({ country, name }) => [country, name]));
  const seats = new Map(organisations.map(({ id, country }) => [id, names.get(country) ?? country]));
  return (ids) =>
    [...Map.groupBy([...ids].sort(), (id) => seats.get(id) ?? "")]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([country, group]) => (country === "" ? group.join(", ") : `${country} (${group.join(", ")})`))
      .join(", ");
};
