import type { CellContent } from "@coop-census/census";
import type { SheetCell } from "../table/sheet.ts";
import type { RowReader } from "./row-reader.ts";

const most = 2_000;
const longest = 40;

const known = new WeakMap<RowReader, Map<string, CellContent>>();

/** What `read` makes of a cell, or made of the same text in the same column before: a table has few different texts below its figures. */
export const contentOnce = (
  reader: RowReader,
  {
    indicator,
    column,
    cell,
  }: { readonly indicator: string; readonly column: number; readonly cell: SheetCell | undefined },
  read: () => CellContent,
): CellContent => {
  if (cell?.kind !== "text" || cell.text.length > longest) return read();
  const contents = known.get(reader) ?? new Map<string, CellContent>();
  if (contents.size === 0) known.set(reader, contents);
  const key = `${column} ${indicator} ${cell.text}`;
  const before = contents.get(key);
  if (before !== undefined) return before;
  const content = read();
  if (contents.size >= most) contents.clear();
  contents.set(key, content);
  return content;
};
