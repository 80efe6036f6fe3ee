import { compare, sum } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { breakdownDimensions, isCompleteBreakdown } from "../reference/breakdown-codes.ts";
import type { Figure } from "../return/figure-group.ts";
import { recordKey } from "../return/record-key.ts";
import type { Return, ReturnRecord } from "../return/return.ts";
import { compareParts } from "./v05-compare.ts";

type Dimension = (typeof breakdownDimensions)[number];

const codeIn = ({ dimensions }: ReturnRecord, dimension: Dimension): string =>
  dimensions?.[dimension] === undefined ? "_T" : (dimensions[dimension].code ?? "?");

const whole = (record: ReturnRecord, dimension: Dimension): string => {
  const { dimensions, ...rest } = record;
  const { [dimension]: _divided, ...others } = dimensions ?? {};
  return recordKey({ ...rest, dimensions: others });
};

/** Parts that need not make up the total are only wrong where they exceed it. */
const isWrong = (total: Figure, parts: readonly Figure[], dimension: Dimension): boolean => {
  const codes = new Set(parts.map(({ record }) => codeIn(record, dimension)));
  if (codes.has("?")) return false;
  if (isCompleteBreakdown(dimension, total.indicator, codes)) return true;
  return compare(sum(parts.map(({ value }) => value)), total.value) > 0;
};

const inDimension = (ret: Return, figures: readonly Figure[], dimension: Dimension): readonly Finding[] => {
  const parts = Map.groupBy(
    figures.filter(({ record }) => codeIn(record, dimension) !== "_T"),
    ({ record }) => whole(record, dimension),
  );
  return figures.flatMap((total) => {
    if (codeIn(total.record, dimension) !== "_T") return [];
    const own = parts.get(whole(total.record, dimension)) ?? [];
    if (own.length === 0 || !isWrong(total, own, dimension)) return [];
    const byRecord = new Map([total, ...own].map((one) => [one.record, one]));
    const records = own.map(({ record }) => record);
    const comparison = {
      dimension: dimension.toLowerCase(),
      total: total.record,
      parts: records,
      leavesRemainder: false,
    };
    const finding = compareParts(ret, comparison, (record) => byRecord.get(record) ?? null);
    return finding === null ? [] : [finding];
  });
};

/** The figures of one indicator, scope and perimeter by sex, size and origin against the total that the return gives. */
export const checkDivided = (ret: Return, figures: readonly Figure[]): readonly Finding[] =>
  breakdownDimensions.flatMap((dimension) => inDimension(ret, figures, dimension));
