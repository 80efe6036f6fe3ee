import { decimal, type ReturnCell } from "@coop-census/census";
import type { Selectable } from "kysely";
import type { Schema } from "../schema/schema.ts";

type Row = Selectable<Schema["memberCell"]>;

/** The row that keeps a cell of a return, and the cell that a row keeps. */
export const memberCellRow = {
  of: (year: number, cell: ReturnCell): Row => ({
    year,
    reporter: cell.reporter,
    type: cell.type,
    activity: cell.activity,
    indicator: cell.indicator,
    detail: cell.detail,
    unit: cell.unit,
    value: cell.value,
    flags: cell.flags,
    ...cell.composition,
  }),
  read: (row: Row): ReturnCell => ({
    reporter: row.reporter,
    type: row.type,
    activity: row.activity,
    indicator: row.indicator,
    detail: row.detail,
    unit: row.unit,
    value: decimal(row.value),
    flags: row.flags,
    composition: {
      fresh: decimal(row.fresh),
      standIn: decimal(row.standIn),
      national: decimal(row.national),
      estimated: decimal(row.estimated),
      imputed: decimal(row.imputed),
    },
  }),
} as const;
