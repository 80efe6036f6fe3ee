import { type Cell, keyInPlace } from "@coop-census/census";
import { PermanentFault } from "@coop-census/contracts";
import type { Tx } from "../database/db.ts";
import { chunks } from "../rows/chunks.ts";
import { cellOfRow } from "./cell-of-row.ts";
import type { CellPlace } from "./cell-place.ts";
import { insertRecords } from "./insert-records.ts";
import { removeCells } from "./remove-cells.ts";
import { toCellRow } from "./to-cell-row.ts";

/**
 * Makes `cells` all the cells of the place, writing only those that differ and removing those that are gone; answers
 * whether anything changed, so that nothing above is recomputed for nothing. Lock the place first.
 */
export const replaceCells = async (tx: Tx, place: CellPlace, cells: readonly Cell[]): Promise<boolean> => {
  const { series, year, geo } = place;
  const stranger = cells.find((cell) => cell.year !== year || cell.geo !== geo);
  if (stranger !== undefined) {
    throw new PermanentFault(
      "store/strange-cell",
      `A cell of ${stranger.geo} ${stranger.year} is not one of ${geo} ${year}.`,
    );
  }
  const kept = await tx
    .selectFrom("cell")
    .selectAll()
    .where("series", "=", series)
    .where("year", "=", year)
    .where("geo", "=", geo)
    .execute();
  const cellsBefore = kept.map(cellOfRow);
  const before = new Map(cellsBefore.map((cell) => [keyInPlace(cell), JSON.stringify(toCellRow(series, cell))]));
  const after = new Map(cells.map((cell) => [keyInPlace(cell), JSON.stringify(toCellRow(series, cell))]));
  // A changed cell is removed and written again: two statements, however many cells.
  const stale = cellsBefore.filter((cell) => before.get(keyInPlace(cell)) !== after.get(keyInPlace(cell)));
  const fresh = cells.filter((cell) => before.get(keyInPlace(cell)) !== after.get(keyInPlace(cell)));
  for (const part of chunks(stale)) await removeCells(tx, place, part);
  await insertRecords(
    tx,
    "cell",
    fresh.map((cell) => ({ ...toCellRow(series, cell) })),
  );
  return stale.length > 0 || fresh.length > 0;
};
