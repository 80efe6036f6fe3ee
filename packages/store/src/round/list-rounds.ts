import type { Db } from "../database/db.ts";
import type { Round } from "./round.ts";

/** All rounds by year. */
export const listRounds = (db: Db): Promise<readonly Round[]> =>
  db.selectFrom("round").select(["year", "opensOn", "askedBy", "acceptedUntil", "state"]).orderBy("year").execute();
