import type { Decimal } from "@coop-census/census";
import type { StyleSheet } from "./style-sheet.ts";

/** A workbook to be written; the same book always gives the same bytes. */
export interface Book<Style extends string> {
  readonly title: string;
  readonly styles: StyleSheet<Style>;
  readonly sheets: readonly BookSheet<Style>[];
}

export interface BookSheet<Style extends string> {
  /** At most 31 characters, none of []:*?/\ among them. */
  readonly name: string;
  readonly columns: readonly BookColumn[];
  /** From row 1; taken one after the other, so that a long sheet need not be in memory. */
  readonly rows: Iterable<BookRow<Style>>;
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly isLandscape: boolean;
  /** The range whose header offers to sort and filter. */
  readonly filter?: string;
  /** Cells that lead to another sheet of the book. */
  readonly links?: readonly BookLink[];
  /** Whether only cells of an open style may be filled in; without a password. */
  readonly isProtected?: boolean;
  readonly validations?: readonly BookValidation[];
  /** Ranges whose numbers are whole: one that is not shows its fraction all the same, in the style sheet's first difference. */
  readonly wholeNumbers?: readonly string[];
}

export interface BookColumn {
  /** In characters. */
  readonly width: number;
  readonly isHidden?: boolean;
  /** Columns of a group can be folded away together. */
  readonly isGrouped?: boolean;
}

export interface BookRow<Style extends string> {
  readonly cells: readonly (BookCell<Style> | null)[];
  readonly isHidden?: boolean;
  /** In points. */
  readonly height?: number;
}

export interface BookCell<Style extends string> {
  /** Text is never taken for a formula; null is an empty cell that somebody fills in. */
  readonly content: { readonly text: string } | { readonly number: Decimal } | null;
  readonly style: Style;
}

export interface BookLink {
  /** "A7" */
  readonly cell: string;
  readonly sheet: string;
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
