import { sql } from "kysely";
import type { Tx } from "../database/db.ts";

/**
 * Lets nobody else change what figures follow from until the transaction ends: returns, decisions, imports and rounds
 * stand still, and can be read all the same. Lock the submission first.
 */
export const lockFigures = async (tx: Tx): Promise<void> => {
  const tables = sql`submission, attempt, decision, reference_import, branch_stand_in, round, round_extension`;
  await sql`lock table ${tables} in share row exclusive mode`.execute(tx);
};
