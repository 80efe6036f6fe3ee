import { decimal, type Rate } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { type ImportInForce, importsInForce } from "./imports-in-force.ts";

/** The rates in force now or at a moment, by year, currency, kind and country, with the import they came in; null before the first. */
export const ratesInForce = async (
  db: Db,
  asOf?: Date,
): Promise<(ImportInForce & { readonly rates: readonly Rate[] }) | null> => {
  const [latest] = await importsInForce(db, "rates", asOf);
  if (latest === undefined) return null;
  const rows = await db
    .selectFrom("rate")
    .select(["year", "currency", "kind", "country", "units"])
    .where("import", "=", latest.importId)
    .orderBy("year")
    .orderBy("currency")
    .orderBy("kind")
    .orderBy("country")
    .execute();
  const rates = rows.map((row) => ({
    ...row,
    country: row.country === "" ? null : row.country,
    units: row.units === null ? null : decimal(row.units),
  }));
  return { ...latest, rates };
};
