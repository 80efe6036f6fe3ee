import { territoryOf } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { networkInForce } from "../reference/network-in-force.ts";

/** The years and countries of a territory that have an accepted register, sorted. */
export const registerPlaces = async (
  db: Db,
  territory: string,
): Promise<readonly { readonly year: number; readonly country: string }[]> => {
  const roster = await networkInForce(db);
  const countries = new Map(roster?.network.organisations.map(({ id, country }) => [id, country]));
  const rows = await db
    .selectFrom("registerLoad")
    .innerJoin("submission", "submission.id", "registerLoad.submission")
    .select(["submission.organisation", "submission.year"])
    .distinct()
    .where("submission.state", "=", "accepted")
    .where("registerLoad.keptAt", "is not", null)
    .orderBy("submission.year")
    .orderBy("submission.organisation")
    .execute();
  const found = new Map<string, { readonly year: number; readonly country: string }>();
  for (const { organisation, year } of rows) {
    const country = countries.get(organisation);
    if (country !== undefined && territoryOf(country) === territory) found.set(`${year} ${country}`, { year, country });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
};
