import { serialDate } from "../date/serial-date.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { DateStyles } from "./read-styles.ts";
import { storedNumber } from "./stored-number.ts";
import { unescapeText } from "./unescape-text.ts";

/** A cell as its XML states it. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  /** Null when the cell has no value element. */
  readonly value: string | null;
  readonly inline: string;
  /** Null when the cell is no formula. */
  readonly formula: string | null;
}

/** What cells are read with: the workbook's texts, date styles and first day. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: DateStyles;
  readonly is1904: boolean;
}

const textCell = (text: string): SheetCell | null => (text.trim() === "" ? null : { kind: "text", text });

const lengths = { day: 10, month: 7, year: 4 } as const;

const numberCell = (text: string, style: number, context: CellContext): SheetCell => {
  const value = storedNumber(text);
  if (value === null) return { kind: "other", text };
  const precision = context.dateStyles[style] ?? null;
  if (precision === null) return { kind: "number", text: value, value };
  const day = precision === "time" ? null : serialDate(Number(value), context.is1904);
  if (day === null || precision === "time") return { kind: "other", text: value };
  return { kind: "date", text: day.slice(0, lengths[precision]), serial: value };
};

const valueCell = (type: string, value: string, style: number, context: CellContext): SheetCell | null => {
  switch (type) {
    case "s":
      return textCell(context.strings[Number(value)] ?? "");
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
  if (cell.type === "inlineStr") return textCell(unescapeText(cell.inline));
  if (cell.value !== null) return valueCell(cell.type, cell.value, cell.style, context);
  return cell.formula === null ? null : { kind: "other", text: `=${cell.formula}` };
};
