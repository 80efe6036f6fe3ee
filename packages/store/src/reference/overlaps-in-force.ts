import { decimal, type Overlap } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { type ImportInForce, importsInForce } from "./imports-in-force.ts";
import { overlapDecisions, withDecisions } from "./overlap-decisions.ts";

/** The overlaps in force now or at a moment, with the import they came in and what is decided of them; null before the first. */
export const overlapsInForce = async (
  db: Db,
  asOf?: Date,
): Promise<(ImportInForce & { readonly overlaps: readonly Overlap[] }) | null> => {
  const [latest] = await importsInForce(db, "overlaps", asOf);
  if (latest === undefined) return null;
  const rows = await db
    .selectFrom("overlap")
    .select(["a", "b", "kind", "type", "indicator", "amount", "referenceDate"])
    .where("import", "=", latest.importId)
    .orderBy("ordinal")
    .execute();
  const overlaps = rows.map((row) => ({ ...row, amount: row.amount === null ? null : decimal(row.amount) }));
  return { ...latest, overlaps: withDecisions(overlaps, await overlapDecisions(db, asOf)) };
};
