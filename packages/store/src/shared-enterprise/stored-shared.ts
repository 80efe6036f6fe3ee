import { decimal, type SharedEnterprises } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** What was found last that the registers of a year have in common, of one territory or of all. */
export const storedShared = async (db: Db, year: number, territory?: string): Promise<SharedEnterprises> => {
  const ofYear = <Query extends { where(column: "territory", operator: "=", value: string): Query }>(query: Query) =>
    territory === undefined ? query : query.where("territory", "=", territory);
  const searches = await ofYear(
    db.selectFrom("sharedSearch").select("identified").where("year", "=", year).orderBy("territory"),
  ).execute();
  const groups = await ofYear(
    db
      .selectFrom("sharedGroup")
      .select(["indicator", "enterprises", "entries"])
      .where("year", "=", year)
      .orderBy("territory")
      .orderBy("ordinal"),
  ).execute();
  return {
    identified: searches.flatMap(({ identified }) => identified),
    groups: groups.map((group) => ({
      ...group,
      entries: group.entries.map((entry) => ({ ...entry, value: decimal(entry.value) })),
    })),
  };
};
