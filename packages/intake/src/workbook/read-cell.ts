import { serialDate } from "../date/serial-date.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { CellStyle } from "./cell-style.ts";
import { showDigits } from "./digit-format.ts";
import type { SharedTexts } from "./shared-text.ts";
import { storedNumber } from "./stored-number.ts";
import type { StoredCell } from "./stored-row.ts";
import { unescapeText } from "./unescape-text.ts";

/** What cells are read with: the workbook's texts, styles and first day. */
export interface CellContext {
  readonly strings: SharedTexts;
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
}

const textCell = (text: string): SheetCell | null => (text.trim() === "" ? null : { kind: "text", text });

const plainStyle: CellStyle = { date: null, digits: null, shape: null };

const lengths = { day: 10, month: 7, year: 4 } as const;

const numberCell = (text: string, style: number, context: CellContext): SheetCell => {
  const value = storedNumber(text);
  if (value === null) return { kind: "other", text };
  const { date, digits, shape } = context.styles[style] ?? plainStyle;
  if (date === null) {
    const shown = digits === null ? null : showDigits(digits, value);
    return { kind: "number", text: shown ?? value, value, ...(shape === null ? {} : { shape }) };
  }
  const day = date === "time" ? null : serialDate(Number(value), context.is1904);
  if (day === null || date === "time") return { kind: "other", text: value };
  return { kind: "date", text: day.slice(0, lengths[date]), serial: value };
};

const sharedCell = (value: string, { strings }: CellContext): SheetCell | null => {
  if (value.trim() === "") return null;
  const text = strings.at(Number(value));
  // An index that leads nowhere is damage, not a blank cell.
  return text === undefined ? { kind: "other", text: `text ${value.trim()} is missing` } : text.cell;
};

const valueCell = ({ type, style }: StoredCell, value: string, context: CellContext): SheetCell | null => {
  switch (type) {
    case "n":
      return value.trim() === "" ? null : numberCell(value, style, context);
    case "s":
      return sharedCell(value, context);
    case "str":
      return textCell(unescapeText(value));
    case "b":
      return { kind: "other", text: value.trim() === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { kind: "other", text: value };
    case "d":
      return { kind: "date", text: value.trim().slice(0, 10), serial: null };
    default:
      return value.trim() === "" ? null : numberCell(value, style, context);
  }
};

/** The cell's content, a formula's stored value included; null for a blank one. A formula that nobody computed is no figure. */
export const readCell = (cell: StoredCell, context: CellContext): SheetCell | null => {
  const { type, value, formula } = cell;
  if (type === "inlineStr") return textCell(unescapeText(cell.inline));
  const isComputed = value !== null && (formula === null || type === "str" || value.trim() !== "");
  if (isComputed) return valueCell(cell, value, context);
  return formula === null ? null : { kind: "other", text: `=${formula}` };
};
