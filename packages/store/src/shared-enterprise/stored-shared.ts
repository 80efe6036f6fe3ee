import { decimal, type SharedEnterprises } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** What was found last that the registers of a year have in common in some territories. */
export const storedShared = async (
  db: Db,
  year: number,
  territories: readonly string[],
): Promise<SharedEnterprises> => {
  if (territories.length === 0) return { groups: [], identified: [] };
  const searches = await db
    .selectFrom("sharedSearch")
    .select("identified")
    .where("year", "=", year)
    .where("territory", "in", territories)
    .orderBy("territory")
    .execute();
  const groups = await db
    .selectFrom("sharedGroup")
    .select(["indicator", "enterprises", "entries"])
    .where("year", "=", year)
    .where("territory", "in", territories)
    .orderBy("territory")
    .orderBy("ordinal")
    .execute();
  return {
    identified: searches.flatMap(({ identified }) => identified),
    groups: groups.map((group) => ({
      ...group,
      entries: group.entries.map((entry) => ({ ...entry, value: decimal(entry.value) })),
    })),
  };
};
