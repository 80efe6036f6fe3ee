import type { CellAddress, ReturnColumn } from "@coop-census/census";
import type { TemplateMark } from "@coop-census/contracts";
import type { SheetCell } from "../table/sheet.ts";
import type { WordLists } from "./word-lists.ts";

/** A cell of a template with its place; undefined is blank. */
export interface PlacedCell {
  readonly cell: SheetCell | undefined;
  readonly address: CellAddress;
}

/** One row of a sheet of the template, its cells by the code of their column. */
export interface TemplateCellsRow {
  /** What the template wrote into its first cell; "" for a row that somebody added. */
  readonly code: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, PlacedCell>;
}

/** A template that came back, as workbook or CSV: every cell by its codes, nothing judged yet. */
export interface TemplateCells {
  readonly mark: TemplateMark;
  /** Whether each value has a row of its own, as in the CSV twin. */
  readonly isLong: boolean;
  readonly answers: ReadonlyMap<string, PlacedCell>;
  readonly figures: readonly TemplateCellsRow[];
  readonly behind: readonly TemplateCellsRow[];
  readonly overlaps: readonly TemplateCellsRow[];
  /** Of the table of figures. */
  readonly columns: readonly ReturnColumn[];
  readonly words: WordLists;
  readonly extraSheets: readonly string[];
}
