import type { HeaderColumn } from "../header/header.ts";
import { holdsFigures } from "./holds-figures.ts";
import type { RowReader } from "./row-reader.ts";

interface FigureColumn {
  readonly code: string;
  readonly column: HeaderColumn;
}

/** The columns are the same for every row of a table. */
const known = new WeakMap<RowReader["columnsByCode"], readonly FigureColumn[]>();

/** The columns that hold figures, in the order of the file. */
export const figureColumns = ({ columnsByCode }: Pick<RowReader, "columnsByCode">): readonly FigureColumn[] => {
  const before = known.get(columnsByCode);
  if (before !== undefined) return before;
  const columns = [...columnsByCode]
    .filter(([code]) => holdsFigures(code))
    .flatMap(([code, all]) => all.map((column) => ({ code, column })))
    .toSorted((a, b) => a.column.column - b.column.column);
  known.set(columnsByCode, columns);
  return columns;
};
