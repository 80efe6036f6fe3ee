import { textCell, type WorkbookRow, type WorkbookSheet } from "./workbook-cell.ts";

/** A part of a sheet to be read: lines with what they are of, under a heading. */
export interface TextPart {
  readonly heading: string;
  readonly lines: readonly (readonly [of: string, text: string])[];
}

/** The rows of such parts; a blank row stands before each heading. */
export const partRows = (parts: readonly TextPart[]): readonly WorkbookRow[] =>
  parts.flatMap(({ heading, lines }) => [
    { cells: [] },
    { cells: [textCell(heading, "head"), textCell("", "head")] },
    ...lines.map(([of, text]) => ({ cells: [textCell(of, "strong"), textCell(text, "wrapped")] })),
  ]);

/** A sheet of two columns to be read from above. */
export const textSheet = (name: string, title: string, rows: readonly WorkbookRow[]): WorkbookSheet => ({
  name,
  columns: [{ width: 26 }, { width: 100 }],
  rows: [{ cells: [textCell(title, "title")], height: 26 }, ...rows],
  frozen: { rows: 1, columns: 0 },
  isLandscape: false,
});
