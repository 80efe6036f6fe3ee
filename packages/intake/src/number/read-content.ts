import { type CellContent, type Decimal, decimal } from "@coop-census/census";
import type { SheetCell } from "../table/sheet.ts";
import marks from "./missing-marks.json" with { type: "json" };
import { plainSigns } from "./number-format.ts";
import { parseNumber, possibleValues } from "./parse-number.ts";
import { proposeNumber } from "./propose-number.ts";
import { type ColumnScale, readScaled } from "./read-scaled.ts";
import { readStored } from "./read-stored.ts";
import type { SettledFormat } from "./settle-format.ts";

const dashes = new Set(marks.dash);
const notAvailable = new Set(marks.notAvailable);

/** Whether the text stands for a missing value, and how: blank, a dash, or words such as "n/a". */
export const missingKind = (text: string): "blank" | "dash" | "not-available" | null => {
  const word = text.trim().toLowerCase();
  if (word === "") return "blank";
  if (dashes.has(word)) return "dash";
  return notAvailable.has(word) ? "not-available" : null;
};

const noFigure = (proposal: Decimal | null): CellContent => ({ kind: "refused", reason: "not-a-number", proposal });

/**
 * "17.000" of things that are counted whole, where only the memory of another file says that the point is decimal: it
 * is as likely a group of thousands.
 */
const isLikelyGroup = (text: string, { format, isDecimalShown }: SettledFormat): boolean =>
  format !== null &&
  !isDecimalShown &&
  /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plainSigns(text)) &&
  plainSigns(text).includes(format.decimal);

/** Digits that every number format reads alike. */
const plainDigits = /^(?:0|[1-9]\d{0,14})$/;

const readText = (text: string, settled: SettledFormat, isWhole: boolean, scale: ColumnScale): CellContent => {
  if (plainDigits.test(text)) return { kind: "number", value: decimal(text) };
  const missing = missingKind(text);
  if (missing !== null) return { kind: missing };
  const isDoubtful = settled.isContradicted && possibleValues(text).size > 1;
  if (isDoubtful) return { kind: "refused", reason: "ambiguous", proposal: proposeNumber(text, settled.format) };
  if (isWhole && isLikelyGroup(text, settled)) {
    return { kind: "refused", reason: "ambiguous", proposal: proposeNumber(text, null) };
  }
  return readScaled(text, settled.format, scale) ?? parseNumber(text, settled.format);
};

const unscaled: ColumnScale = { multiplier: decimal("1"), language: "" };

/** The content of a cell below an indicator, of things counted whole or not. A number stored as a number is taken as stored, however many of its digits its format shows. */
export const readContent = (
  cell: SheetCell | undefined,
  settled: SettledFormat,
  isWhole: boolean,
  scale: ColumnScale = unscaled,
): CellContent => {
  if (cell === undefined) return { kind: "blank" };
  switch (cell.kind) {
    case "text":
      return readText(cell.text, settled, isWhole, scale);
    case "number":
      return readStored(cell, scale);
    case "date":
      return noFigure(cell.serial);
    case "other":
      return noFigure(null);
  }
};
