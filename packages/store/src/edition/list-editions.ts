import type { Db } from "../database/db.ts";
import type { Edition } from "./edition.ts";

/** All editions, of one year or of all, in the order they were asked for within a year. */
export const listEditions = (db: Db, year?: number): Promise<readonly Edition[]> => {
  let query = db.selectFrom("edition").selectAll();
  if (year !== undefined) query = query.where("year", "=", year);
  return query.orderBy("year").orderBy("requestedAt").orderBy("id").execute();
};
