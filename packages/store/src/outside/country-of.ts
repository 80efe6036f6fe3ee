import type { Db } from "../database/db.ts";
import { importsInForce } from "../reference/imports-in-force.ts";

/** The country that the roster in force has for an organisation; null where it has none. */
export const countryOf = async (db: Db, organisation: string): Promise<string | null> => {
  const [roster] = await importsInForce(db, "network");
  if (roster === undefined) return null;
  const found = await db
    .selectFrom("organisation")
    .select("country")
    .where("import", "=", roster.importId)
    .where("id", "=", organisation)
    .executeTakeFirst();
  return found?.country ?? null;
};
