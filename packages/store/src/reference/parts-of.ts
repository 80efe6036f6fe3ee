import type { PartOf } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** What is inside what by the roster of an import. */
export const partsOf = async (db: Db, importId: number): Promise<readonly PartOf[]> => {
  const rows = await db.selectFrom("partOf").selectAll().where("import", "=", importId).orderBy("ordinal").execute();
  return rows.map(({ part, whole, validFrom, validTo }) => ({ part, whole, from: validFrom, to: validTo }));
};
