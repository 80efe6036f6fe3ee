import { makeRowReader, type RowReader } from "../record/row-reader.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { Fields } from "./field.ts";
import { fieldCell } from "./field-cell.ts";
import type { RegisterPlan } from "./register-plan.ts";

/** A reader of one record at a time; `show` says which. */
export interface RecordReader {
  readonly reader: RowReader;
  show(fields: Fields): void;
}

/** The reader of a summary return's rows, given the records of a register one by one. */
export const rowReaderOfPlan = ({
  profile,
  sheet: name,
  headerRow,
  columns,
  numbers,
  width,
}: RegisterPlan): RecordReader => {
  let shown: Fields = [];
  const own = (_row: number, column: number): SheetCell | undefined => fieldCell(shown, column);
  const widthOf = (row: number): number | null => {
    if ("get" in shown) return null;
    return row === headerRow ? width : shown.length;
  };
  const header = { top: headerRow, bottom: headerRow, columns, known: columns.length };
  const sheet = { name, isHidden: false, rows: [], merged: [], joint: " " };
  return {
    reader: makeRowReader(
      { sheet, finder: { own, throughMerges: own, mergedFrom: () => undefined, widthOf }, header },
      profile,
      numbers,
    ),
    show: (fields) => {
      shown = fields;
    },
  };
};
