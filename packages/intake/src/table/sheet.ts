import type { Decimal, PlaceInFile } from "@coop-census/census";
import type { NumberShape } from "./number-shape.ts";

/** A cell as the file stores it; `text` is what a person reads there. Blank cells are absent. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly value: Decimal; readonly shape?: NumberShape }
  /** A date of the calendar in ISO text, as precise as its format shows it. */
  | { readonly kind: "date"; readonly text: string; readonly serial: Decimal | null }
  /** A truth value, an error, a formula that nobody has computed: no figure. */
  | { readonly kind: "other"; readonly text: string };

export interface SheetRow {
  /** From 1, as Excel shows it. */
  readonly row: number;
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, SheetCell>;
  /** How many cells the row has in delimited text, blank ones among them. */
  readonly width?: number;
}

/** Merged cells, corners included; only the first holds a value. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One table of cells with their places; rows without any cell are left out. */
export interface Sheet {
  /** Null for CSV. */
  readonly name: string | null;
  readonly isHidden: boolean;
  /** Ascending. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedRange[];
  /** What stands between two cells of a row when it is read as one line. */
  readonly joint: string;
  /** Of a table that was turned round or spread: where a cell, or a row as a whole, stands in the file. */
  readonly placeInFile?: (row: number, column: number | null) => PlaceInFile;
  /** Of a table that was turned round: the lines above it, as they stand in the file. */
  readonly above?: readonly SheetRow[];
}
