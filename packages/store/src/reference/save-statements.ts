import type { Statement } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { chunks } from "../rows/chunks.ts";

/** Keeps a list of public statements under its import, in its order. */
export const saveStatements = async (tx: Tx, importId: number, statements: readonly Statement[]): Promise<void> => {
  const all = statements.map((statement, ordinal) => ({ import: importId, ordinal, ...statement }));
  for (const rows of chunks(all)) await tx.insertInto("statement").values(rows).execute();
};
