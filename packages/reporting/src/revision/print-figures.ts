import { editionCells } from "../edition/edition-cells.ts";
import type { EditionInput } from "../edition/edition-input.ts";
import { moneyRows } from "../edition/money-rows.ts";
import { printCellsJson } from "../edition/print-cells-json.ts";
import { printTable } from "../table/print-table.ts";
import { moneyTable } from "../tables/money-table.ts";

/** The texts of an edition that its figures are compared by. */
export interface FigureTexts {
  /** Of cells.json. */
  readonly cells: string;
  /** Of money.csv; its names of places are not looked at. */
  readonly money: string;
}

/** What an edition that is about to be frozen will publish as figures. */
export const printFigures = (input: Pick<EditionInput, "mainCells" | "bodySeries" | "money">): FigureTexts => ({
  cells: printCellsJson(editionCells(input)),
  money: printTable(
    moneyTable,
    moneyRows(input).map((row) => ({ ...row, geoName: "" })),
  ),
});
