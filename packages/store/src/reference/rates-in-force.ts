import { decimal, type Rate } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { type ImportInForce, importsInForce } from "./imports-in-force.ts";

/** The yearly average exchange rates in force now or at a moment, by year and currency, with the import they came in; null before the first. */
export const ratesInForce = async (
  db: Db,
  asOf?: Date,
): Promise<(ImportInForce & { readonly rates: readonly Rate[] }) | null> => {
  const [latest] = await importsInForce(db, "rates", asOf);
  if (latest === undefined) return null;
  const rows = await db
    .selectFrom("rate")
    .select(["year", "currency", "unitsPerEur"])
    .where("import", "=", latest.importId)
    .where("kind", "=", "average")
    .orderBy("year")
    .orderBy("currency")
    .execute();
  const rates = rows.map((row) => ({
    ...row,
    unitsPerEur: row.unitsPerEur === null ? null : decimal(row.unitsPerEur),
  }));
  return { ...latest, rates };
};
