import { type Decimal, decimal, subtract } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { registerIndicators } from "../register/register-indicators.ts";
import type { RegisterRow } from "../register/register-row.ts";
import type { CellAddress } from "../return/cell-address.ts";
import { v05RegisterMessages } from "./v05-register-messages.ts";

/** What the rows that a total row speaks of add up to. */
export interface SumsOfTotal {
  /**
   * The sums of one indicator, or of ENT_TOTAL, that the total may stand for: of all rows of its type, area and activity, and of
   * those since the total row before it. Empty where no row gives it.
   */
  readonly sumsOf: (indicator: string) => readonly Decimal[];
  /** Whether a row of them has a figure that could not be read or was refused, so that the sum is known to be short. */
  readonly isShort: (indicator: string) => boolean;
  readonly addressOf: (indicator: string) => CellAddress;
}

const figuresOf = ({ enterprises, figures }: RegisterRow): readonly (readonly [string, Decimal | undefined])[] => [
  ["ENT_TOTAL", enterprises === null ? undefined : decimal(enterprises)],
  ...registerIndicators.map((code) => [code, figures[code]] as const),
];

/**
 * Holds a total row against the rows that it adds up (V05). A difference is an ERROR on the figure of all rows, which
 * stands in row 0; a WARN where rows are missing from the sum for reasons of their own.
 */
export const checkRegisterTotal = (
  total: RegisterRow,
  { sumsOf, isShort, addressOf }: SumsOfTotal,
): readonly Finding[] =>
  figuresOf(total).flatMap(([indicator, value]) => {
    const sums = sumsOf(indicator);
    const [sum] = sums;
    if (value === undefined || sum === undefined || sums.some((one) => one === value)) return [];

    const place = { level: "record", address: addressOf(indicator), indicator, raw: value } as const;
    const params = { indicator, sum, total: value, difference: subtract(value, sum) };
    if (isShort(indicator)) {
      const short = { ...place, severity: "WARN" } as const;
      return [makeFinding(v05RegisterMessages, "V05/rows-short-of-total", short, params)];
    }
    const error = { ...place, severity: "ERROR", keepsOut: [{ row: 0, indicator }] } as const;
    return [makeFinding(v05RegisterMessages, "V05/rows-differ-from-total", error, params)];
  });
