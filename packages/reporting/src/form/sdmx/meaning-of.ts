import { cellsTable } from "../../tables/cells-table.ts";

const meanings: ReadonlyMap<string, string> = new Map(cellsTable.columns.map(({ name, meaning }) => [name, meaning]));

/** The meaning of a column of cells.csv; a RangeError where it has no such column, since code, not a person, named it. */
export const meaningOf = (column: string): string => {
  const meaning = meanings.get(column);
  if (meaning === undefined) throw new RangeError(`cells.csv has no column ${column}`);
  return meaning;
};
