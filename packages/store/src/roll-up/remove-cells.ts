import type { Cell } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import type { CellPlace } from "./cell-place.ts";

/** Removes the named cells of one place in one statement. */
export const removeCells = async (tx: Tx, place: CellPlace, cells: readonly Cell[]): Promise<void> => {
  await tx
    .deleteFrom("cell")
    .where("series", "=", place.series)
    .where("year", "=", place.year)
    .where("geo", "=", place.geo)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple("type", "activity", "indicator", "detail", "unit"),
        "in",
        cells.map((cell) => tuple(cell.type, cell.activity, cell.indicator, cell.detail, cell.unit)),
      ),
    )
    .execute();
};
