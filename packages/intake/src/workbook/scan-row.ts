import { excelBounds } from "./excel-bounds.ts";
import { scanCell, skipBlanks } from "./scan-cell.ts";
import { scanTag } from "./scan-tag.ts";
import type { StoredCell, StoredRow } from "./stored-row.ts";

/** A row, and where the text goes on behind it. */
export interface ScannedRow {
  readonly row: StoredRow;
  readonly end: number;
}

/** Whether an attribute of truth is set, in the words of XML Schema. */
export const isSet = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/**
 * Reads one whole row from behind "<row" as spreadsheet programs write it, without the cost of a parser; null for
 * anything else, which a whole XML parser must judge. What it reads, it reads as that parser would.
 */
export const scanRow = (text: string, from: number): ScannedRow | null => {
  const cells: StoredCell[] = [];
  let reference: string | undefined;
  let isHidden = false;
  const tag = scanTag(text, from, (name, value) => {
    if (name === "r") reference = value;
    else if (name === "hidden") isHidden = isSet(value);
  });
  if (tag === null) return null;
  const rowOf = (end: number): ScannedRow => ({ row: { reference, isHidden, cells }, end });
  if (tag.isEmpty) return rowOf(tag.end);
  let at = skipBlanks(text, tag.end);
  while (text.startsWith("<c", at)) {
    at = scanCell(text, at + 2, cells);
    if (at === -1 || cells.length > excelBounds.columns) return null;
    at = skipBlanks(text, at);
  }
  return text.startsWith("</row>", at) ? rowOf(at + "</row>".length) : null;
};
