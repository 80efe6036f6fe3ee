import type { CellKey } from "../finding/finding.ts";
import type { CellAddress } from "./cell-address.ts";
import type { ReturnRecord } from "./return.ts";

/** The address of a return as a whole. */
export const wholeFile: CellAddress = { sheet: null, row: 0, column: null, header: null };

/** The address of a row as a whole; where the file has it as a column, it is found by the cell of its type. */
export const wholeRow = ({ row, type, values }: ReturnRecord): CellAddress => {
  const { sheet, inFile } = type.address;
  const at = { sheet: values[0]?.address.sheet ?? sheet, row, column: null, header: null };
  return inFile === undefined ? at : { ...at, inFile };
};

/** The cells of a row that hold a number: what is kept out when the row is. */
export const numberCells = (record: ReturnRecord): readonly CellKey[] =>
  record.values
    .filter((one) => one.content.kind === "number")
    .map((one) => ({ row: record.row, indicator: one.indicator }));

/** Whether somebody wrote a figure into the row, readable or not. */
export const hasFigures = (record: ReturnRecord): boolean =>
  record.values.some((one) => one.content.kind === "number" || one.content.kind === "refused");
