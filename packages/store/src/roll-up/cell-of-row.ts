import { type Cell, decimal } from "@coop-census/census";
import type { Selectable } from "kysely";
import type { Schema } from "../schema/schema.ts";

/** The cell that a row keeps. */
export const cellOfRow = (row: Selectable<Schema["cell"]>): Cell => ({
  year: row.year,
  geo: row.geo,
  type: row.type,
  activity: row.activity,
  indicator: row.indicator,
  detail: row.detail,
  unit: row.unit,
  gross: decimal(row.gross),
  overlap: decimal(row.overlap),
  overlapHere: decimal(row.overlapHere),
  value: decimal(row.value),
  bounds: { lower: decimal(row.lower), upper: decimal(row.upper) },
  flags: row.flags,
  reporters: { answered: row.answered, of: row.knownOf, ids: row.reporterIds },
  composition: {
    fresh: decimal(row.fresh),
    standIn: decimal(row.standIn),
    national: decimal(row.national),
    estimated: decimal(row.estimated),
    imputed: decimal(row.imputed),
  },
});
