import { compare, type Decimal, divide, multiply, zero } from "../decimal/decimal.ts";
import { yearOf } from "../observation/reference-date.ts";
import type { ReturnRecord } from "../return/return.ts";
import { type RuleContext, unitsPerEuro } from "./rule-context.ts";

/** Turnover a worker in euro, at the rate of the row's own year; null where it cannot be computed. */
export const turnoverRatio = (
  context: RuleContext,
  {
    turnover,
    workers,
    record,
  }: { readonly turnover: Decimal; readonly workers: Decimal; readonly record: ReturnRecord },
): Decimal | null => {
  const { currency } = context.ret.terms;
  if (currency === null || compare(workers, zero) <= 0) return null;
  const date = record.reference?.date ?? null;
  const rate = unitsPerEuro(context, date === null ? context.year : yearOf(date), currency);
  if (rate === null || compare(rate, zero) <= 0) return null;
  return divide(turnover, multiply(workers, rate), 6);
};
