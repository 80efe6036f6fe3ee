import type { SheetCell } from "../table/sheet.ts";

/** A field of a record: text of a delimited file, or a cell of a workbook; undefined where the record has none. */
export type Field = string | SheetCell | undefined;

/** The fields of a record by their place (the first is column 1), or the cells of a row by column. */
export type Fields = readonly Field[] | ReadonlyMap<number, SheetCell>;
