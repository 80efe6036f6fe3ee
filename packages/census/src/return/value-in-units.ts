import { type Decimal, multiply } from "../decimal/decimal.ts";
import { isMoney } from "../reference/indicator.ts";
import { moneyMultiplier } from "./money-multiplier.ts";
import type { Return, ReturnValue } from "./return.ts";

/** The number of a cell in units: currency units for money, persons or enterprises otherwise; null where it has no number. */
export const valueInUnits = (ret: Return, cell: ReturnValue): Decimal | null => {
  if (cell.content.kind !== "number") return null;
  const { value } = cell.content;
  return isMoney(cell.indicator) ? multiply(value, moneyMultiplier(ret, cell.address)) : value;
};
