import type { Decimal } from "../decimal/decimal.ts";
import type { Return, ReturnRecord } from "../return/return.ts";
import { valueInUnits } from "../return/value-in-units.ts";
import { type RegisterIndicator, registerIndicators } from "./register-indicators.ts";
import type { RegisterFigures } from "./register-row.ts";

const known: ReadonlySet<string> = new Set<string>(registerIndicators);
const isRegisterIndicator = (code: string): code is RegisterIndicator => known.has(code);

/** The figures of a record in units, without those of `keptOut`. */
export const figuresOfRecord = (
  ret: Return,
  { values }: ReturnRecord,
  keptOut: ReadonlySet<string> = new Set(),
): RegisterFigures => {
  const figures: Partial<Record<RegisterIndicator, Decimal>> = {};
  for (const cell of values) {
    const { indicator } = cell;
    if (!isRegisterIndicator(indicator) || keptOut.has(indicator)) continue;
    const value = valueInUnits(ret, cell);
    if (value !== null) figures[indicator] = value;
  }
  return figures;
};
