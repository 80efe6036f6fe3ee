import { type Cell, type Decimal, decimal, divide } from "@coop-census/census";

/** The share of the place's known additive members that gave a value, rounded half-up to four decimals; null without members. */
export const memberCoverage = ({ answered, of }: Cell["reporters"]): Decimal | null =>
  of === 0 ? null : divide(decimal(answered), decimal(of), 4);
