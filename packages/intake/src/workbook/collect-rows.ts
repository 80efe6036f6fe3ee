import type { Finding } from "@coop-census/census";
import { excelBounds } from "./excel-bounds.ts";
import { isSet } from "./scan-row.ts";
import type { StoredCell, StoredRow } from "./stored-row.ts";
import type { PartHandlers } from "./xml-listener.ts";

/** What a sheet's XML makes rows of, and the refusals that only the sheet can word. */
export interface RowTaker {
  readonly take: (row: StoredRow) => Finding | null;
  readonly contradicts: (reason: string) => Finding;
  readonly limit: (name: string, value: number) => Finding;
  readonly textLength: number;
}

/** Gathers the events of a whole XML parser into rows. */
export const collectRows = ({ take, contradicts, limit, textLength }: RowTaker): Required<PartHandlers> => {
  let row: StoredRow | null = null;
  let cell: StoredCell | null = null;
  let isPhonetic = false;
  let sink: "value" | "inline" | "formula" | null = null;
  const openCell = (attributes: Readonly<Record<string, string>>): Finding | null => {
    if (row === null) return contradicts("a cell stands outside of every row");
    if (row.cells.length >= excelBounds.columns) return limit("columns", excelBounds.columns);
    const { r: reference, t: type = "n", s: style = "0" } = attributes;
    cell = { reference, column: 0, type, style: Number(style), value: null, inline: "", formula: null };
    row.cells.push(cell);
    return null;
  };
  const openPart = (name: string): void => {
    if (name === "rPh") isPhonetic = true;
    if (cell === null) return;
    if (name === "v") {
      cell.value = "";
      sink = "value";
    } else if (name === "f") {
      cell.formula = "";
      sink = "formula";
    } else if (name === "t" && !isPhonetic) sink = "inline";
  };
  return {
    open: (name, attributes) => {
      if (name === "row") {
        if (row !== null) return contradicts("a row stands inside of a row");
        row = { reference: attributes["r"], isHidden: isSet(attributes["hidden"]), cells: [] };
      } else if (name === "c") return openCell(attributes);
      else openPart(name);
      return null;
    },
    text: (text) => {
      if (cell === null || sink === null) return null;
      const whole = (cell[sink] ?? "") + text;
      cell[sink] = whole;
      return whole.length > textLength ? limit("textLength", textLength) : null;
    },
    close: (name) => {
      if (name === "v" || name === "f" || name === "t") sink = null;
      if (name === "rPh") isPhonetic = false;
      if (name === "c") cell = null;
      if (name !== "row" || row === null) return null;
      const whole = row;
      row = null;
      return take(whole);
    },
  };
};
