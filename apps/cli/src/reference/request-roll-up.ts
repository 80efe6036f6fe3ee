import { places } from "@coop-census/census";
import { enqueue, geosWithCells, listSubmissions, networkInForce, type Tx } from "@coop-census/store";

/**
 * Lets every figure follow a changed roster or list of overlaps: each country with an accepted return, each that still
 * has figures although its organisations have moved out of it, and each place, since a country may have moved out of
 * one and an overlap counts where its two sides meet. What comes out the same is not written again.
 */
export const requestRollUp = async (tx: Tx): Promise<void> => {
  const roster = await networkInForce(tx);
  if (roster === null) return;
  const countryOf = new Map(roster.network.organisations.map(({ id, country }) => [id, country]));
  const isPlace = new Set<string>(places);
  const accepted = await listSubmissions(tx, { state: "accepted" });
  const answered = accepted.map(({ year, organisation }) => ({ year, geo: countryOf.get(organisation) ?? null }));
  const stored = await geosWithCells(tx);
  for (const [year, concerned] of Map.groupBy([...answered, ...stored], (one) => one.year)) {
    for (const country of new Set(concerned.map(({ geo }) => geo))) {
      if (country !== null && !isPlace.has(country)) await enqueue(tx, "national", { year, country });
    }
    for (const place of places) {
      if (place !== "WORLD") await enqueue(tx, "regional", { year, place });
    }
    await enqueue(tx, "global", { year });
  }
};
