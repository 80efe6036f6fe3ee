import type { Cell } from "@coop-census/census";
import type { Insertable } from "kysely";
import type { Schema } from "../schema/schema.ts";

/** The row that keeps a cell of a series. */
export const toCellRow = (series: string, cell: Cell): Insertable<Schema["cell"]> => ({
  series,
  year: cell.year,
  geo: cell.geo,
  type: cell.type,
  activity: cell.activity,
  indicator: cell.indicator,
  detail: cell.detail,
  unit: cell.unit,
  gross: cell.gross,
  overlap: cell.overlap,
  overlapHere: cell.overlapHere,
  value: cell.value,
  ...cell.bounds,
  flags: cell.flags,
  answered: cell.reporters.answered,
  knownOf: cell.reporters.of,
  reporterIds: [...cell.reporters.ids],
  ...cell.composition,
});
