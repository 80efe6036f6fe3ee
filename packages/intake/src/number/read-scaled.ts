import { type CellContent, type Decimal, decimal, multiply } from "@coop-census/census";
import { splitFigure } from "../unit/split-figure.ts";
import type { NumberFormat } from "./number-format.ts";
import { parseNumber } from "./parse-number.ts";

/** What a column's figures are multiplied by all the same, and the language that its units are written in. */
export interface ColumnScale {
  readonly multiplier: Decimal;
  readonly language: string;
}

/**
 * A figure with its unit in the cell ("3,2 mln"): read where the column is in that unit anyway, else refused with what
 * it likely means in the column's own unit. Null when the cell is no such figure.
 */
export const readScaled = (text: string, format: NumberFormat | null, scale: ColumnScale): CellContent | null => {
  const split = splitFigure(text, scale.language);
  if (split === null || split.power === 0) return null;
  const figure = parseNumber(split.figure, format);
  const unit = decimal(`1${"0".repeat(split.power)}`);
  if (figure.kind === "number" && unit === scale.multiplier) return figure;
  const value = figure.kind === "number" ? figure.value : null;
  const proposal = value === null || scale.multiplier !== "1" ? null : multiply(value, unit);
  return { kind: "refused", reason: "malformed", proposal };
};
