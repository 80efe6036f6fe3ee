import type { MergedRange, Sheet, SheetCell, SheetRow } from "../table/sheet.ts";

/** The label that a turned table gets for its types where the corner above its row labels is blank; a profile names it so. */
export const blankCorner = "(types)";

/** The first cell of a table whose rows are indicators: the corner of its row of types and its column of labels. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

const turnRange = ({ top, left, bottom, right }: MergedRange): MergedRange => ({
  top: left,
  left: top,
  bottom: right,
  right: bottom,
});

/**
 * Turns a table round that has an indicator a row and a type a column: columns become rows and rows columns, so that it
 * reads as a wide one. Every cell's own place stays known (`placeInFile`), and the lines above it are kept as they stand.
 */
export const turnSheet = (sheet: Sheet, corner: Corner): Sheet => {
  const columns = new Map<number, Map<number, SheetCell>>();
  const put = (row: number, column: number, cell: SheetCell): void => {
    const turned = columns.get(column) ?? new Map<number, SheetCell>();
    columns.set(column, turned.set(row, cell));
  };
  for (const { row, cells } of sheet.rows) {
    if (row >= corner.row) for (const [column, cell] of cells) put(row, column, cell);
  }
  if (columns.get(corner.column)?.has(corner.row) !== true) {
    put(corner.row, corner.column, { kind: "text", text: blankCorner });
  }
  const rows: readonly SheetRow[] = [...columns]
    .map(([row, cells]) => ({ row, cells: new Map([...cells].toSorted(([a], [b]) => a - b)) }))
    .toSorted((a, b) => a.row - b.row);
  return {
    ...sheet,
    rows,
    merged: sheet.merged.filter(({ top }) => top >= corner.row).map(turnRange),
    above: sheet.rows.filter(({ row }) => row < corner.row),
    placeInFile: (row, column) => ({ row: column ?? corner.row, column: row }),
  };
};
