import type { Db } from "../database/db.ts";

/** Lets what the registers of a year have in common be searched anew by whoever next needs it. */
export const forgetShared = async (db: Db, year: number): Promise<void> => {
  await db.deleteFrom("sharedSearch").where("year", "=", year).execute();
};
