import type { Db } from "../database/db.ts";

/** Lets every return of a year be settled anew by whoever next needs its cells. */
export const forgetMembers = async (db: Db, year: number): Promise<void> => {
  await db.deleteFrom("memberReturn").where("year", "=", year).execute();
};
