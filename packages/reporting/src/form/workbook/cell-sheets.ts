import { cellRows } from "../../edition/open-rows.ts";
import { cellsTable } from "../../tables/cells-table.ts";
import { columnsOfTable, tableSheet } from "./table-sheet.ts";
import type { WorkbookSheet } from "./workbook-cell.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";

/** The columns of cells.csv that the sheet has; the rest stand in the file. */
export const cellColumns: readonly string[] = [
  "series",
  "year",
  "geo",
  "geo_name",
  "type",
  "activity",
  "indicator",
  "detail",
  "unit",
  "printed",
  "value",
  "lower",
  "upper",
  "flags",
  "conf",
  "reporters_answered",
  "reporters_of",
];

/** A sheet of a spreadsheet program ends at row 1,048,576. */
const mostRows = 1_000_000;

/** Every figure of the edition, as many sheets as they take. */
export const cellSheets = ({ facts, cells }: WorkbookFacts): readonly WorkbookSheet[] =>
  Array.from({ length: Math.max(1, Math.ceil(cells.length / mostRows)) }, (_, at) =>
    tableSheet({
      name: at === 0 ? "All figures" : `All figures ${at + 1}`,
      title: "All figures, as in cells.csv",
      about: cellsTable.about,
      columns: columnsOfTable(cellsTable, cellColumns),
      rows: cellRows(cells.slice(at * mostRows, (at + 1) * mostRows), facts.nameOf),
      frozen: 0,
    }),
  );
