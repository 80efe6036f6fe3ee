import type { NumberShape } from "../table/number-shape.ts";
import type { SheetCell } from "../table/sheet.ts";
import { storedNumber } from "../workbook/stored-number.ts";

/** A cell as content.xml states it. */
export interface OdsCell {
  /** float, percentage, currency, date, time, boolean or string; null for a cell without a value. */
  readonly type: string | null;
  readonly isError: boolean;
  readonly value: string | null;
  readonly formula: string | null;
  /** ISO 4217, of a cell of the type currency. */
  readonly currency: string | null;
  /** What a person reads there. */
  readonly text: string;
}

const textCell = (text: string): SheetCell | null => (text.trim() === "" ? null : { kind: "text", text });

const percent: NumberShape = { isPercent: true, hiddenDigits: 0, words: "" };

const numberCell = (value: string, shown: string, shape: NumberShape | null = null): SheetCell => {
  const number = storedNumber(value);
  if (number === null) return { kind: "other", text: value };
  // An identifier keeps the zeros that its format shows.
  const text = /^0\d+$/.test(shown) && shown.replace(/^0+(?=\d)/, "") === number ? shown : number;
  return { kind: "number", text, value: number, ...(shape === null ? {} : { shape }) };
};

const valueCell = (type: string, value: string, shown: string, currency: string | null): SheetCell => {
  switch (type) {
    case "float":
      return numberCell(value, shown);
    case "percentage":
      return numberCell(value, shown, percent);
    case "currency":
      return numberCell(value, shown, currency === null ? null : { ...percent, isPercent: false, words: currency });
    case "date":
      return { kind: "date", text: value.slice(0, 10), serial: null };
    case "boolean":
      return { kind: "other", text: value === "true" ? "TRUE" : "FALSE" };
    default:
      return { kind: "other", text: shown === "" ? value : shown };
  }
};

/** The cell's content, a formula's stored value included; null for a blank one. A formula that nobody computed is no figure. */
export const readOdsCell = ({ type, isError, value, formula, text, currency }: OdsCell): SheetCell | null => {
  if (isError) return { kind: "other", text: text.trim() === "" ? `=${formula ?? ""}` : text.trim() };
  if (type === "string") return textCell(value ?? text);
  if (type !== null && value !== null && value !== "") return valueCell(type, value, text.trim(), currency);
  if (formula !== null) return { kind: "other", text: `=${formula}` };
  return textCell(text);
};
