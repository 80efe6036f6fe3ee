import { places } from "@coop-census/census";
import { enqueue, listSubmissions, networkInForce, type Tx } from "@coop-census/store";

/**
 * Lets every figure follow a changed roster or list of overlaps: each country with an accepted return, and each place,
 * since a country may have moved out of one and an overlap counts where its two sides meet. What comes out the same is
 * not written again.
 */
export const requestRollUp = async (tx: Tx): Promise<void> => {
  const roster = await networkInForce(tx);
  if (roster === null) return;
  const countryOf = new Map(roster.network.organisations.map(({ id, country }) => [id, country]));
  const accepted = await listSubmissions(tx, { state: "accepted" });
  for (const [year, returns] of Map.groupBy(accepted, (one) => one.year)) {
    const countries = new Set(returns.flatMap(({ organisation }) => countryOf.get(organisation) ?? []));
    for (const country of countries) await enqueue(tx, "national", { year, country });
    for (const place of places) {
      if (place !== "WORLD") await enqueue(tx, "regional", { year, place });
    }
    await enqueue(tx, "global", { year });
  }
};
