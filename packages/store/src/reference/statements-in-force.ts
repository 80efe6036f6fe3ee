import { decimal, type Statement } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { type ImportInForce, importsInForce } from "./imports-in-force.ts";

/** The public statements in force now or at a moment, with the import they came in; null before the first. */
export const statementsInForce = async (
  db: Db,
  asOf?: Date,
): Promise<(ImportInForce & { readonly statements: readonly Statement[] }) | null> => {
  const [latest] = await importsInForce(db, "statements", asOf);
  if (latest === undefined) return null;
  const rows = await db
    .selectFrom("statement")
    .select(["source", "body", "scope", "year", "geo", "type", "indicator", "value", "precision", "note"])
    .where("import", "=", latest.importId)
    .orderBy("ordinal")
    .execute();
  return { ...latest, statements: rows.map((row) => ({ ...row, value: decimal(row.value) })) };
};
