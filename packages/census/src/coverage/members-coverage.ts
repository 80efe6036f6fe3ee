import { type Decimal, decimal, divide } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";

/** The share of the additive members that answered this cell, 0 to 1 with four decimals; null where there is no member. */
export const membersCoverage = ({ reporters }: Pick<Cell, "reporters">): Decimal | null =>
  reporters.of === 0 ? null : divide(decimal(reporters.answered), decimal(reporters.of), 4);
