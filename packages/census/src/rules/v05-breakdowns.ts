import type { ReturnRecord } from "../return/return.ts";
import type { Comparison } from "./v05-comparison.ts";

const sameThing = (a: ReturnRecord, b: ReturnRecord): boolean =>
  a.type.code === b.type.code && a.area.code === b.area.code && a.activity.code === b.activity.code;

/** The comparisons of the sender's own breakdowns (sectors, branches), each with the total row of its own dimension. */
export const compareBreakdowns = (records: readonly ReturnRecord[]): readonly Comparison[] =>
  records.flatMap((total) => {
    const { breakdown } = total;
    if (breakdown === null || breakdown.member !== null) return [];
    const parts = records.filter(
      (one) =>
        one.breakdown !== null &&
        one.breakdown.member !== null &&
        one.breakdown.dimension === breakdown.dimension &&
        sameThing(one, total),
    );
    return parts.length === 0 ? [] : [{ dimension: breakdown.dimension, total, parts, leavesRemainder: false }];
  });
