import type { Cell } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { cellOfRow } from "./cell-of-row.ts";

/** Which cells of a year are asked for; what is left out lets all pass. */
export interface CellFilter {
  readonly year: number;
  /** "main" when left out. */
  readonly series?: string;
  readonly geo?: string | readonly string[];
  readonly type?: string;
  readonly activity?: string;
  readonly indicator?: string;
  readonly detail?: string;
}

/** The cells of a year in one series, by geo, type, activity, indicator and unit. */
export const readCells = async (db: Db, filter: CellFilter): Promise<readonly Cell[]> => {
  let query = db
    .selectFrom("cell")
    .selectAll()
    .where("series", "=", filter.series ?? "main")
    .where("year", "=", filter.year);
  if (filter.geo !== undefined) query = query.where("geo", "in", [filter.geo].flat());
  if (filter.type !== undefined) query = query.where("type", "=", filter.type);
  if (filter.activity !== undefined) query = query.where("activity", "=", filter.activity);
  if (filter.indicator !== undefined) query = query.where("indicator", "=", filter.indicator);
  if (filter.detail !== undefined) query = query.where("detail", "=", filter.detail);
  const rows = await query
    .orderBy("geo")
    .orderBy("type")
    .orderBy("activity")
    .orderBy("indicator")
    .orderBy("detail")
    .orderBy("unit")
    .execute();
  return rows.map(cellOfRow);
};
