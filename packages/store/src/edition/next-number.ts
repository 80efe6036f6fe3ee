import type { Db } from "../database/db.ts";
import type { EditionStatus } from "./edition.ts";

/** The number that the next edition of the year and status gets: one above all that there ever were, the abandoned too. */
export const nextNumber = async (db: Db, year: number, status: EditionStatus): Promise<number> => {
  const row = await db
    .selectFrom("edition")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("year", "=", year)
    .where("status", "=", status)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
};
