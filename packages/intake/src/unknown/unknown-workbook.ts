import type { Finding } from "@coop-census/census";
import { unreadable } from "../finding/unreadable.ts";
import type { Sheet } from "../table/sheet.ts";
import { tableShape } from "./table-shape.ts";

const shownSheets = 8;

/** Why nothing can be proposed for a workbook: its sheets have no table, or tables of which the census knows no word. */
export const unknownWorkbook = (sheets: readonly Sheet[]): Finding => {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const names = visible.map(({ name }) => name ?? "").join(", ");
  const tables = visible.flatMap((sheet) => {
    const shape = tableShape(sheet);
    return shape === null ? [] : [{ sheet: sheet.name ?? "", ...shape }];
  });
  const [first, second] = tables;
  if (first === undefined) {
    const cells = visible.reduce((sum, { rows }) => sum + rows.reduce((own, row) => own + row.cells.size, 0), 0);
    if (cells === 0) return unreadable("V01/no-cells", { sheets: names });
    return unreadable("V01/one-column", { sheets: names, cells: String(cells) });
  }
  if (second === undefined) {
    const { sheet, header, headerRow, rows, columns } = first;
    const params = { sheet, rows: String(rows), columns: String(columns), header };
    return unreadable("V01/unknown-sheet", params, { sheet, row: headerRow });
  }
  const shown = tables
    .slice(0, shownSheets)
    .map(({ sheet, rows, columns, header }) => `${sheet}: ${columns} × ${rows} (${header})`);
  return unreadable("V01/unknown-sheets", {
    count: String(tables.length),
    tables: [...shown, ...(tables.length > shownSheets ? ["…"] : [])].join("; "),
  });
};
