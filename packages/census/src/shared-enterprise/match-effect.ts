import { type Decimal, decimal } from "../decimal/decimal.ts";
import type { ReferenceDate } from "../observation/reference-date.ts";
import { registerIndicators } from "../register/register-indicators.ts";
import type { RegisterFigures } from "../register/register-row.ts";

/** A row of a register with the figures of it that count. */
export interface MatchedRow {
  readonly organisation: string;
  readonly isPrimary: boolean;
  readonly reference: ReferenceDate | null;
  readonly figures: RegisterFigures;
}

/** A figure that is added no more where both registers meet, if two rows are one enterprise. */
export interface MatchEffect {
  readonly indicator: string;
  /** Whose row gives the figure that goes. */
  readonly organisation: string;
  readonly removed: Decimal;
}

const dayOf = ({ reference }: MatchedRow): string => {
  const text = reference?.text ?? "";
  return text === "" ? "" : `${text}${"-12-31".slice(text.length - 4)}`;
};

/** Whether a row ranks before another one (methodology section 4, step 2). */
const isBetter = (a: MatchedRow, b: MatchedRow): boolean => {
  if (a.isPrimary !== b.isPrimary) return a.isPrimary;
  const [day, other] = [dayOf(a), dayOf(b)];
  return day === other ? a.organisation < b.organisation : day > other;
};

/** What counting two rows as one enterprise removes, in every series in which both reporters add. */
export const matchEffect = (a: MatchedRow, b: MatchedRow): readonly MatchEffect[] => {
  const { organisation, figures } = isBetter(a, b) ? b : a;
  const given = registerIndicators.flatMap((indicator): readonly MatchEffect[] => {
    const removed = figures[indicator];
    const isInBoth = a.figures[indicator] !== undefined && b.figures[indicator] !== undefined;
    return removed === undefined || !isInBoth ? [] : [{ indicator, organisation, removed }];
  });
  return [{ indicator: "ENT_TOTAL", organisation, removed: decimal(1) }, ...given];
};
