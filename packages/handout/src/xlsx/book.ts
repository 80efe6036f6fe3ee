import type * as workbook from "@coop-census/workbook";
import type { StyleName } from "./styles.ts";

/** A sheet of a workbook that is handed out: only cells of an open style may be filled in. */
export type BookSheet = workbook.BookSheet<StyleName>;

export type BookRow = workbook.BookRow<StyleName>;

export type BookCell = workbook.BookCell<StyleName>;

export type { BookColumn, BookValidation } from "@coop-census/workbook";
