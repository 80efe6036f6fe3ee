import type { Db } from "../database/db.ts";

/** Whether what is kept of a territory's registers was found for these inputs. */
export const isSearched = async (db: Db, year: number, territory: string, inputs: string): Promise<boolean> => {
  const known = await db
    .selectFrom("sharedSearch")
    .select("inputs")
    .where("year", "=", year)
    .where("territory", "=", territory)
    .executeTakeFirst();
  return known?.inputs === inputs;
};
