import type { Decimal } from "@coop-census/census";
import type { StyleName } from "./styles.ts";

/** A workbook to be written; the same book always gives the same bytes. */
export interface Book {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  /** At most 31 characters, none of []:*?/\ among them. */
  readonly name: string;
  readonly columns: readonly BookColumn[];
  /** From row 1. */
  readonly rows: readonly BookRow[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly BookValidation[];
  /** Ranges whose numbers are whole: one that is not shows its fraction all the same, in red. */
  readonly wholeNumbers: readonly string[];
  readonly isLandscape: boolean;
}

export interface BookColumn {
  /** In characters. */
  readonly width: number;
  readonly isHidden?: boolean;
  /** Columns of a group can be folded away together. */
  readonly isGrouped?: boolean;
}

export interface BookRow {
  readonly cells: readonly (BookCell | null)[];
  readonly isHidden?: boolean;
  /** In points. */
  readonly height?: number;
}

export interface BookCell {
  /** Text is never taken for a formula; null is an empty cell that somebody fills in. */
  readonly content: { readonly text: string } | { readonly number: Decimal } | null;
  readonly style: StyleName;
}

/** What may be typed into a range, and what is told to the person who stands there. */
export interface BookValidation {
  readonly range: string;
  /** The range of another sheet to choose from, or a formula that holds for the first cell; null only tells. */
  readonly allowed: { readonly list: string } | { readonly formula: string } | null;
  /** Whether something else may be typed after a warning. */
  readonly isOpen: boolean;
  readonly prompt: { readonly title: string; readonly text: string } | null;
  readonly error: string;
}
