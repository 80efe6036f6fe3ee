import { type CellContent, decimal, multiply } from "@coop-census/census";
import type { NumberShape } from "../table/number-shape.ts";
import type { SheetCell } from "../table/sheet.ts";
import { tokeniseUnit } from "../unit/tokenise-unit.ts";
import type { ColumnScale } from "./read-scaled.ts";

/** The power of ten that a format's words state ("mln"): 0 for none, null where it may be several. */
const powerOf = ({ words }: NumberShape, language: string): number | null => {
  const tokens = tokeniseUnit(words, language);
  if (tokens.some(({ kind }) => kind === "doubtful")) return null;
  return tokens.reduce((sum, token) => (token.kind === "power" ? sum + token.power : sum), 0);
};

/**
 * A number stored as a number is taken as stored, unless its format shows another figure to people: a percentage is no
 * figure, and one shown in thousands or millions is taken only where column and format cannot both scale it.
 */
export const readStored = (
  { value, shape }: Extract<SheetCell, { kind: "number" }>,
  { multiplier, language }: ColumnScale,
): CellContent => {
  if (shape === undefined) return { kind: "number", value };
  if (shape.isPercent) return { kind: "refused", reason: "not-a-number", proposal: null };
  const power = powerOf(shape, language);
  if (shape.hiddenDigits > 0)
    return multiplier === "1" ? { kind: "number", value } : { kind: "refused", reason: "ambiguous", proposal: null };
  if (power === null) return { kind: "refused", reason: "ambiguous", proposal: null };
  const unit = decimal(`1${"0".repeat(power)}`);
  if (power === 0 || unit === multiplier) return { kind: "number", value };
  return { kind: "refused", reason: "malformed", proposal: multiplier === "1" ? multiply(value, unit) : null };
};
