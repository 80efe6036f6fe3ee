import type { Network } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { partsOf } from "./parts-of.ts";
import { perimetersOf } from "./perimeters-of.ts";

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
  const parts = await partsOf(db, importId);
  const perimeters = await perimetersOf(db, importId);
  return {
    bodies: bodies.map(({ id, name, parent, validFrom, validTo, address, telephone, email, website }) => {
      const contacts = { address, telephone, email, website };
      const isReached = Object.values(contacts).some((value) => value !== null);
      return { id, name, parent, from: validFrom, to: validTo, ...(isReached ? { contacts } : {}) };
    }),
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
    ...(parts.length === 0 ? {} : { partsOf: parts }),
    ...(perimeters.length === 0 ? {} : { perimeters }),
  };
};
