import { compare, type Decimal, decimal, zero } from "../decimal/decimal.ts";
import { registerIndicators } from "./register-indicators.ts";
import type { RegisterRow } from "./register-row.ts";

/** One value that one row adds to a cell. */
export interface Addend {
  readonly indicator: string;
  readonly value: Decimal;
}

const one = decimal(1);

const isAbove0 = (value: Decimal | undefined): boolean => value !== undefined && compare(value, zero) > 0;

/** ENT_ACTIVE of a row: known only where an enterprise gives its workers or its turnover. */
const activity = ({ kind, figures }: RegisterRow): readonly Addend[] => {
  const { WRK_TOTAL: workers, TURN: turnover } = figures;
  if (kind !== "enterprise" || (workers === undefined && turnover === undefined)) return [];
  return [{ indicator: "ENT_ACTIVE", value: isAbove0(workers) || isAbove0(turnover) ? one : zero }];
};

/** What a row adds to the cells of its place, indicator by indicator. */
export const addendsOfRow = (row: RegisterRow): readonly Addend[] => [
  { indicator: "ENT_TOTAL", value: row.enterprises === 1 ? one : decimal(row.enterprises ?? 0) },
  ...activity(row),
  ...registerIndicators.flatMap((indicator) => {
    const value = row.figures[indicator];
    return value === undefined ? [] : [{ indicator, value }];
  }),
];
