import { sql } from "kysely";
import type { Tx } from "../database/db.ts";
import { loadTables } from "./load-tables.ts";

/** Removes a load with its tables, attached or not. */
export const dropLoad = async (tx: Tx, load: number): Promise<void> => {
  const { rows, findings } = loadTables(load);
  await sql`drop table if exists ${sql.table(rows)}, ${sql.table(findings)}`.execute(tx);
  await tx.deleteFrom("registerLoad").where("id", "=", load).execute();
};
