import type { SheetCell } from "../table/sheet.ts";
import { storedNumber } from "../workbook/stored-number.ts";

/** A cell as content.xml states it. */
export interface OdsCell {
  /** float, percentage, currency, date, time, boolean or string; null for a cell without a value. */
  readonly type: string | null;
  readonly isError: boolean;
  readonly value: string | null;
  readonly formula: string | null;
  /** What a person reads there. */
  readonly text: string;
}

const textCell = (text: string): SheetCell | null => (text.trim() === "" ? null : { kind: "text", text });

const numberCell = (value: string, shown: string): SheetCell => {
  const number = storedNumber(value);
  if (number === null) return { kind: "other", text: value };
  // An identifier keeps the zeros that its format shows.
  const text = /^0\d+$/.test(shown) && shown.replace(/^0+(?=\d)/, "") === number ? shown : number;
  return { kind: "number", text, value: number };
};

const valueCell = (type: string, value: string, shown: string): SheetCell => {
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return numberCell(value, shown);
    case "date":
      return { kind: "date", text: value.slice(0, 10), serial: null };
    case "boolean":
      return { kind: "other", text: value === "true" ? "TRUE" : "FALSE" };
    default:
      return { kind: "other", text: shown === "" ? value : shown };
  }
};

/** The cell's content, a formula's stored value included; null for a blank one. A formula that nobody computed is no figure. */
export const readOdsCell = ({ type, isError, value, formula, text }: OdsCell): SheetCell | null => {
  if (isError) return { kind: "other", text: text.trim() === "" ? `=${formula ?? ""}` : text.trim() };
  if (type === "string") return textCell(value ?? text);
  if (type !== null && value !== null && value !== "") return valueCell(type, value, text.trim());
  if (formula !== null) return { kind: "other", text: `=${formula}` };
  return textCell(text);
};
