import { sql } from "kysely";
import type { Tx } from "./db.ts";

/** Lets the database judge the moments of releases by the program's clock until the transaction ends. */
export const tellClock = async (tx: Tx, at: Date): Promise<void> => {
  await sql`select set_config('census.clock', ${at.toISOString()}, true)`.execute(tx);
};
