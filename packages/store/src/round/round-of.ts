import type { Db } from "../database/db.ts";
import type { Round } from "./round.ts";

/** The year's round; null when it was never opened. */
export const roundOf = async (db: Db, year: number): Promise<Round | null> =>
  (await db
    .selectFrom("round")
    .select(["year", "opensOn", "askedBy", "acceptedUntil", "state"])
    .where("year", "=", year)
    .executeTakeFirst()) ?? null;
