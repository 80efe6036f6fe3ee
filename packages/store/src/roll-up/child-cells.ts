import { type ChildCell, decimal } from "@coop-census/census";
import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { type IdsText, idsInText, idsOfText } from "./ids-in-text.ts";

type ChildRow = Pick<ChildCell, "type" | "activity" | "indicator" | "detail" | "unit" | "flags"> &
  Readonly<Record<"gross" | "overlap" | "value" | keyof ChildCell["composition"], string>> & { readonly ids: IdsText };

/** What of the cells of some countries or places in a series and year the place above them is made of, in no order. */
export const childCells = async (
  db: Db,
  { year, series, geos }: { readonly year: number; readonly series: string; readonly geos: readonly string[] },
): Promise<readonly ChildCell[]> => {
  if (geos.length === 0) return [];
  // Tens of thousands of rows: their names are given as they are wanted.
  const { rows } = await sql<ChildRow>`
    select type, activity, indicator, detail, unit, flags, gross, overlap, value, fresh, stand_in as "standIn",
      "national", estimated, imputed, ${idsInText} as ids
    from cell where series = ${series} and year = ${year} and geo = any(${geos}::text[])`.execute(db.withoutPlugins());
  const idsOf = idsOfText();
  return rows.map((row) => ({
    type: row.type,
    activity: row.activity,
    indicator: row.indicator,
    detail: row.detail,
    unit: row.unit,
    flags: row.flags,
    gross: decimal(row.gross),
    overlap: decimal(row.overlap),
    value: decimal(row.value),
    reporters: { ids: idsOf(row.ids) },
    composition: {
      fresh: decimal(row.fresh),
      standIn: decimal(row.standIn),
      national: decimal(row.national),
      estimated: decimal(row.estimated),
      imputed: decimal(row.imputed),
    },
  }));
};
