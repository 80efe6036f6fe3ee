import type { Edit } from "../xml/apply-edits.ts";
import { setAttribute } from "../xml/set-attribute.ts";
import type { Mark } from "./mark.ts";
import type { Styles } from "./open-styles.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** The edits that take the colour of an earlier marking from the cells that are marked no more. */
export const unmarkCells = (text: string, grid: SheetGrid, marks: readonly Mark[], styles: Styles): readonly Edit[] => {
  const marked = new Set(marks.map(({ row, column }) => `${row}/${column}`));
  return grid.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, style, start, end }) => {
      const plain = marked.has(`${row}/${column}`) ? null : styles.unmarked(style);
      return plain === null ? [] : [{ start, end, text: setAttribute(text.slice(start, end), "s", String(plain)) }];
    }),
  );
};
