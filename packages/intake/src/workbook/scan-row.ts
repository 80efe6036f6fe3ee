import { excelBounds } from "./excel-bounds.ts";
import { scanCell, skipBlanks } from "./scan-cell.ts";
import { scanTag } from "./scan-tag.ts";
import type { ElementShape } from "./scanned-xml.ts";
import type { StoredCell, StoredRow } from "./stored-row.ts";

/** Whether an attribute of truth is set, in the words of XML Schema. */
export const isSet = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

const newCell = (): StoredCell => ({
  reference: undefined,
  column: 0,
  type: "n",
  style: 0,
  value: null,
  inline: "",
  formula: null,
});

/**
 * Makes the reader of rows as spreadsheet programs write them, without the cost of a parser; what it reads, it reads as
 * the parser would. Its cells are used again for the next row.
 */
export const makeRowShape = (): ElementShape<StoredRow> => {
  const pool: StoredCell[] = [];
  const scan: ElementShape<StoredRow>["scan"] = (text, from) => {
    const cells: StoredCell[] = [];
    let reference: string | undefined;
    let isHidden = false;
    const tag = scanTag(text, from, (name, value) => {
      if (name === "r") reference = value;
      else if (name === "hidden") isHidden = isSet(value);
    });
    if (tag === null) return null;
    const element: StoredRow = { reference, isHidden, cells };
    if (tag.isEmpty) return { element, end: tag.end };
    let at = skipBlanks(text, tag.end);
    while (text.startsWith("<c", at)) {
      const cell = pool[cells.length] ?? newCell();
      pool[cells.length] = cell;
      at = scanCell(cell, text, at + 2, reference ?? "");
      if (at === -1 || cells.length >= excelBounds.columns) return null;
      cells.push(cell);
      at = skipBlanks(text, at);
    }
    return text.startsWith("</row>", at) ? { element, end: at + "</row>".length } : null;
  };
  return { around: /<sheetData>/, name: "row", scan };
};
