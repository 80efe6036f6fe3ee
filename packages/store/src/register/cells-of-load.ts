import { decimal, type RegisterCell, referenceDate } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** What the rows of a settled load add up to, in the order of their keys. */
export const cellsOfLoad = async (db: Db, load: number): Promise<readonly RegisterCell[]> => {
  const rows = await db.selectFrom("registerCell").selectAll().where("load", "=", load).orderBy("ordinal").execute();
  return rows.map(({ load: _load, ordinal: _ordinal, referenceDate: date, value, largest, size, ...rest }) => ({
    ...rest,
    reference: date === null ? null : referenceDate(date),
    value: decimal(value),
    largest: decimal(largest),
    size: decimal(size),
  }));
};
