import type { Cell } from "@coop-census/census";
import { sql } from "kysely";
import type { Tx } from "../database/db.ts";
import type { CellPlace } from "./cell-place.ts";

/** Removes the named cells of one place in one statement. */
export const removeCells = async (tx: Tx, { series, year, geo }: CellPlace, cells: readonly Cell[]): Promise<void> => {
  if (cells.length === 0) return;
  const all = (column: "type" | "activity" | "indicator" | "detail" | "unit") =>
    sql`${cells.map((cell) => cell[column])}::text[]`;
  await sql`delete from cell
    using unnest(${all("type")}, ${all("activity")}, ${all("indicator")}, ${all("detail")}, ${all("unit")})
      as gone (type, activity, indicator, detail, unit)
    where cell.series = ${series} and cell.year = ${year} and cell.geo = ${geo} and cell.type = gone.type
      and cell.activity = gone.activity and cell.indicator = gone.indicator and cell.detail = gone.detail
      and cell.unit = gone.unit`.execute(tx);
};
