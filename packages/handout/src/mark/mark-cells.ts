import { columnLetters } from "@coop-census/census";
import type { Edit } from "../xml/apply-edits.ts";
import { setAttribute } from "../xml/set-attribute.ts";
import type { Mark } from "./mark.ts";
import type { Styles } from "./open-styles.ts";
import type { GridRow, SheetGrid } from "./sheet-grid.ts";

const groupByRow = (marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> =>
  Map.groupBy(marks, ({ row }) => row);

/** The edits that colour the marked cells of a sheet; a cell that is not there is added at its place. */
export const markCells = (text: string, grid: SheetGrid, marks: readonly Mark[], styles: Styles): readonly Edit[] => {
  const { prefix, data } = grid;
  const edits: Edit[] = [];

  const newCell = ({ row, column, severity }: Mark, rowStyle: number | null): string => {
    const style = styles.marked(rowStyle ?? grid.columnStyle(column) ?? 0, severity);
    return `<${prefix}c r="${columnLetters(column)}${row}" s="${style}"/>`;
  };
  const newRow = (row: number, inRow: readonly Mark[]): string =>
    `<${prefix}row r="${row}">${inRow.map((mark) => newCell(mark, null)).join("")}</${prefix}row>`;

  const markRow = (known: GridRow, inRow: readonly Mark[]): void => {
    const added: string[] = [];
    for (const mark of inRow) {
      const cell = known.cells.find(({ column }) => column === mark.column);
      if (cell !== undefined) {
        const tag = text.slice(cell.start, cell.end);
        const style = String(styles.marked(cell.style, mark.severity));
        edits.push({ start: cell.start, end: cell.end, text: setAttribute(tag, "s", style) });
        continue;
      }
      const written = newCell(mark, known.style);
      const next = known.cells.find(({ column }) => column > mark.column);
      if (known.tag.isEmpty) added.push(written);
      else edits.push({ start: next?.start ?? known.closeStart, end: next?.start ?? known.closeStart, text: written });
    }
    if (added.length === 0) return;
    const { start, end } = known.tag;
    const opened = text.slice(start, end).replace(/\s*\/>$/, ">");
    edits.push({ start, end, text: `${opened}${added.join("")}</${prefix}row>` });
  };

  const byRow = groupByRow(marks);
  const rows = new Map(grid.rows.map((row) => [row.row, row]));
  const missing = [...byRow].filter(([row]) => !rows.has(row));
  for (const [row, inRow] of byRow) {
    const known = rows.get(row);
    if (known !== undefined) markRow(known, inRow);
  }
  const written = missing.map(([row, inRow]) => ({ row, text: newRow(row, inRow) }));
  if (data.isEmpty) {
    const opened = text.slice(data.start, data.end).replace(/\s*\/>$/, ">");
    const body = written.map((one) => one.text).join("");
    if (written.length > 0)
      edits.push({ start: data.start, end: data.end, text: `${opened}${body}</${prefix}sheetData>` });
    return edits;
  }
  for (const one of written) {
    const next = grid.rows.find(({ row }) => row > one.row)?.tag.start ?? grid.dataClose;
    edits.push({ start: next, end: next, text: one.text });
  }
  return edits;
};
