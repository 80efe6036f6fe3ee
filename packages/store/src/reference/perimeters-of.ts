import type { GroupEnterprise } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** The enterprises of groups by the roster of an import, by group, name and date. */
export const perimetersOf = async (db: Db, importId: number): Promise<readonly GroupEnterprise[]> => {
  const rows = await db
    .selectFrom("groupPerimeter")
    .selectAll()
    .where("import", "=", importId)
    .orderBy("organisation")
    .orderBy("enterprise")
    .orderBy("validFrom")
    .execute();
  return rows.map(({ organisation, enterprise, country, validFrom, validTo }) => ({
    group: organisation,
    enterprise,
    country,
    from: validFrom,
    to: validTo,
  }));
};
