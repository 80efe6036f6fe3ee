import { type Decimal, decimal, sum } from "../decimal/decimal.ts";
import { registerIndicators } from "./register-indicators.ts";
import type { RegisterRow } from "./register-row.ts";

const speaksOf = (total: RegisterRow, row: RegisterRow): boolean =>
  row.kind !== "total" &&
  row.scope === total.scope &&
  row.perimeter === total.perimeter &&
  (total.type === "_T" || total.type === row.type) &&
  (total.area === "_T" || total.area === row.area) &&
  (total.activity === "_T" || total.activity === row.activity);

const valuesOf = (rows: readonly RegisterRow[], code: string): readonly Decimal[] => {
  if (code === "ENT_TOTAL") return rows.map(({ enterprises }) => decimal(enterprises ?? 0));
  const indicator = registerIndicators.find((one) => one === code);
  return indicator === undefined
    ? []
    : rows.map(({ figures }) => figures[indicator]).filter((value) => value !== undefined);
};

/** The sums that a total row may stand for: of all rows of its labels, and of those of them since the total row before it. */
export const sumsOfTotal = (
  total: RegisterRow,
  rows: readonly RegisterRow[],
): ((indicator: string) => readonly Decimal[]) => {
  const before = rows.filter(({ kind, row }) => kind === "total" && row < total.row).map(({ row }) => row);
  const from = Math.max(0, ...before);
  const all = rows.filter((row) => speaksOf(total, row));
  const block = all.filter(({ row }) => row > from && row < total.row);
  return (indicator) =>
    [all, block]
      .map((some) => valuesOf(some, indicator))
      .flatMap((values) => (values.length === 0 ? [] : [sum(values)]));
};
