import type { CellKey } from "../finding/finding.ts";
import type { CellAddress } from "./cell-address.ts";
import type { ReturnRecord } from "./return.ts";

/** The address of a return as a whole. */
export const wholeFile: CellAddress = { sheet: null, row: 0, column: null, header: null };

/** The address of a row as a whole. */
export const wholeRow = (record: ReturnRecord): CellAddress => ({
  sheet: record.values[0]?.address.sheet ?? record.type.address.sheet,
  row: record.row,
  column: null,
  header: null,
});

/** The cells of a row that hold a number: what is kept out when the row is. */
export const numberCells = (record: ReturnRecord): readonly CellKey[] =>
  record.values
    .filter((one) => one.content.kind === "number")
    .map((one) => ({ row: record.row, indicator: one.indicator }));

/** Whether somebody wrote a figure into the row, readable or not. */
export const hasFigures = (record: ReturnRecord): boolean =>
  record.values.some((one) => one.content.kind === "number" || one.content.kind === "refused");
