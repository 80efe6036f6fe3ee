import { sql } from "kysely";
import type { Tx } from "./db.ts";

/** Waits until no other transaction holds the named lock, and holds it until this one ends. */
export const lock = async (tx: Tx, ...name: readonly (string | number)[]): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`census ${JSON.stringify(name)}`}, 0))`.execute(tx);
};
