import { leftOut, type ReturnRecord } from "@coop-census/census";
import type { RowReader } from "./row-reader.ts";

/** Columns of which a row may say nothing, and trailing ones of which are often not written. */
const remarks: ReadonlySet<string> = new Set(["NOTE", "FLAG", leftOut]);

/** The same for every row of a table. */
const known = new WeakMap<RowReader["columnsByCode"], number>();

const lastNeeded = ({ columnsByCode }: RowReader): number => {
  const before = known.get(columnsByCode);
  if (before !== undefined) return before;
  const needed = [...columnsByCode].flatMap(([code, columns]) =>
    remarks.has(code) ? [] : columns.map(({ column }) => column),
  );
  const last = Math.max(0, ...needed);
  known.set(columnsByCode, last);
  return last;
};

const hasSurplus = ({ finder }: RowReader, row: number, from: number, to: number): boolean =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + 1 + at).some(
    (column) => finder.own(row, column) !== undefined,
  );

/**
 * Whether a row of delimited text lacks a cell that the layout reads, or has more than the header: a delimiter is missing
 * or one too many, so that nobody knows whose its figures are. Undefined where the row is in order.
 */
export const readShift = (reader: RowReader, row: number): ReturnRecord["shifted"] => {
  const cells = reader.finder.widthOf(row);
  const { header, most } = reader.widths;
  if (cells === null || (cells <= header && cells >= lastNeeded(reader))) return undefined;
  const isShifted = cells < header || cells > most || hasSurplus(reader, row, header, cells);
  return isShifted ? { cells, header } : undefined;
};
