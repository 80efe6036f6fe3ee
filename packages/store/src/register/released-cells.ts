import {
  type Decimal,
  decimal,
  type RegisterCell,
  type RegisterIndicator,
  type RegisterRow,
  reduceRegister,
  referenceDate,
  registerIndicators,
} from "@coop-census/census";
import { type Selectable, sql } from "kysely";
import type { Db } from "../database/db.ts";
import type { Schema } from "../schema/schema.ts";
import { decidedCells } from "./decided-cells.ts";

const columnOf = (code: string): string => code.toLowerCase().replaceAll(/_\w/g, (part) => part.slice(1).toUpperCase());

const rowOf = (stored: Selectable<Schema["registerRow"]>): RegisterRow => {
  const values = new Map<string, unknown>(Object.entries(stored));
  const figures: Partial<Record<RegisterIndicator, Decimal>> = {};
  for (const code of registerIndicators) {
    const value = values.get(columnOf(code));
    if (typeof value === "string") figures[code] = decimal(value);
  }
  const { row, kind, enterprises, nationalId, name, postcode, type, activity, activityRevision, area } = stored;
  const { scope, perimeter, referenceDate: date, flags, note } = stored;
  const reference = date === null ? null : referenceDate(date);
  const isPrimary = stored.isPrimary ?? false;
  const who = { row, kind, enterprises, nationalId, isPrimary, name, postcode, note };
  return { ...who, type, activity, activityRevision, area, scope, perimeter, reference, flags, figures };
};

/**
 * What the rows of an accepted register that decisions have released add to its cells, which were added up without
 * them; whatever the order of the decisions on different rows. Empty for every other return.
 */
export const releasedCells = async (
  db: Db,
  { submission, attempt }: { readonly submission: string; readonly attempt: number },
): Promise<readonly RegisterCell[]> => {
  const decided = await decidedCells(db, { submission, attempt });
  if (decided === null) return [];
  const { load, isOutBefore, isOut } = decided;
  const rows = await db
    .selectFrom("registerRow")
    .selectAll()
    .where("year", "=", load.year)
    .where("load", "=", load.id)
    .where("row", "=", sql<number>`any(${decided.rows}::int[])`)
    .orderBy("row")
    .execute();
  const wasOut = ({ row }: RegisterRow): boolean => isOutBefore(row, "ENT_TOTAL");
  const all = rows.map(rowOf);
  const whole = reduceRegister(all.filter(wasOut), isOut);
  const parts = reduceRegister(
    all.filter((row) => !wasOut(row)),
    (row, indicator) => indicator !== "ENT_TOTAL" && !(isOutBefore(row, indicator) && !isOut(row, indicator)),
  );
  // An enterprise of which a figure was held has been counted all the same.
  return [...whole, ...parts.filter(({ indicator }) => indicator !== "ENT_TOTAL")];
};
