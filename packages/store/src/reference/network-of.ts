import type { Network } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** The roster of an import. */
export const networkOf = async (db: Db, importId: number): Promise<Network> => {
  const bodies = await db.selectFrom("body").selectAll().where("import", "=", importId).orderBy("ordinal").execute();
  const places = await db
    .selectFrom("countryPlace")
    .selectAll()
    .where("import", "=", importId)
    .orderBy("ordinal")
    .execute();
  const organisations = await db
    .selectFrom("organisation")
    .select(["id", "name", "country", "kind", "isGroup"])
    .where("import", "=", importId)
    .orderBy("ordinal")
    .execute();
  const affiliations = await db
    .selectFrom("affiliation")
    .selectAll()
    .where("import", "=", importId)
    .orderBy("ordinal")
    .execute();
  return {
    bodies: bodies.map(({ id, name, parent, validFrom, validTo }) => ({
      id,
      name,
      parent,
      from: validFrom,
      to: validTo,
    })),
    countries: places.map(({ country, name, place, validFrom, validTo }) => ({
      country,
      name,
      place,
      from: validFrom,
      to: validTo,
    })),
    organisations,
    affiliations: affiliations.map(({ organisation, body, role, certainty, inRoster, validFrom, validTo }) => ({
      organisation,
      body,
      role,
      certainty,
      inRoster,
      from: validFrom,
      to: validTo,
    })),
  };
};
