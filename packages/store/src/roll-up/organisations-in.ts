import type { Db } from "../database/db.ts";
import { importsInForce } from "../reference/imports-in-force.ts";

/** The ids of the organisations that the roster in force has in a country. */
export const organisationsIn = async (db: Db, country: string): Promise<readonly string[]> => {
  const [roster] = await importsInForce(db, "network");
  if (roster === undefined) return [];
  const found = await db
    .selectFrom("organisation")
    .select("id")
    .where("import", "=", roster.importId)
    .where("country", "=", country)
    .orderBy("id")
    .execute();
  return found.map(({ id }) => id);
};
