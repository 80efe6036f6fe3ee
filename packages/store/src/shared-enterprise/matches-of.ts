import type { Selectable } from "kysely";
import type { Db } from "../database/db.ts";
import type { Schema } from "../schema/schema.ts";

/** What a person said of two enterprises that look alike. */
export type EnterpriseMatch = Selectable<Schema["enterpriseMatch"]>;

/** What people have said of the enterprises of a territory: the last word on each pair, in the order in which it was said. */
export const matchesOf = async (db: Db, territory?: string): Promise<readonly EnterpriseMatch[]> => {
  const query = db.selectFrom("enterpriseMatch").selectAll().orderBy("id");
  const all = await (territory === undefined ? query : query.where("territory", "=", territory)).execute();
  const latest = new Map(all.map((match) => [JSON.stringify([match.territory, match.one, match.other]), match]));
  return [...latest.values()].sort((a, b) => a.id - b.id);
};
