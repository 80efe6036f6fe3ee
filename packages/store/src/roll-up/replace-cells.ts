import { type Cell, isSameCell, keyInPlace } from "@coop-census/census";
import { PermanentFault } from "@coop-census/contracts";
import type { Tx } from "../database/db.ts";
import type { CellPlace } from "./cell-place.ts";
import { cellsAt } from "./cells-at.ts";
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
  const kept = await cellsAt(tx, place);
  const before = new Map(kept.map((cell) => [keyInPlace(cell), cell]));
  const fresh: Cell[] = [];
  const stale: Cell[] = [];
  for (const cell of cells) {
    const key = keyInPlace(cell);
    const known = before.get(key);
    before.delete(key);
    if (known !== undefined && isSameCell(known, cell)) continue;
    fresh.push(cell);
    if (known !== undefined) stale.push(known);
  }
  stale.push(...before.values());
  // A changed cell is removed and written again: two statements, however many cells.
  await removeCells(tx, place, stale);
  await insertRecords(
    tx,
    "cell",
    fresh.map((cell) => ({ ...toCellRow(series, cell) })),
  );
  return stale.length > 0 || fresh.length > 0;
};
