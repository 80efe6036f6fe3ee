import { textSheet } from "./text-sheet.ts";
import { textCell, type WorkbookSheet } from "./workbook-cell.ts";

/** A sheet with what the table of contents says of it. */
export interface ListedSheet {
  readonly sheet: WorkbookSheet;
  readonly about: string;
}

/** The table of contents, each line a link to its sheet. */
export const contentsSheet = (listed: readonly ListedSheet[]): WorkbookSheet => ({
  ...textSheet("Contents", "Contents", [
    { cells: [] },
    ...listed.map(({ sheet, about }) => ({ cells: [textCell(sheet.name, "link"), textCell(about, "wrapped")] })),
  ]),
  links: listed.map(({ sheet }, at) => ({ cell: `A${at + 3}`, sheet: sheet.name })),
});
