import {
  type Decimal,
  decimal,
  isMoney,
  multiply,
  type RegisterIndicator,
  registerIndicators,
} from "@coop-census/census";
import type { Fields } from "./field.ts";
import { plainFigure } from "./plain-figure.ts";
import type { RegisterPlan } from "./register-plan.ts";

/** What a whole figure times a power of ten is, without arithmetic. */
const scaled = (value: Decimal, multiplier: Decimal): Decimal =>
  value === "0" || value.includes(".") || !/^10*$/.test(multiplier)
    ? multiply(value, multiplier)
    : decimal(`${value}${multiplier.slice(1)}`);

type Figures = Partial<Record<RegisterIndicator, Decimal>>;

/** Reads the figures of a row in units; null where a rule may have something to say of one, or money has no currency. */
export const plainFigures = ({ columns, numbers, frame }: RegisterPlan): ((fields: Fields) => Figures | null) => {
  const figures = columns.flatMap((column) => {
    const indicator = registerIndicators.find((one) => one === column.code);
    return indicator === undefined ? [] : [{ ...column, indicator }];
  });
  if (frame.terms.currency === null && figures.some(({ code }) => isMoney(code))) return () => null;
  return (fields) => {
    const found: Figures = {};
    for (const column of figures) {
      const value = plainFigure(fields, column, numbers);
      if (value === null) continue;
      if (value === "ask" || column.isScaledCount) return null;
      found[column.indicator] = column.multiplier === "1" ? value : scaled(value, column.multiplier);
    }
    return found;
  };
};
