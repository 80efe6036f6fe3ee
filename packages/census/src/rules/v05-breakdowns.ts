import type { ReturnRecord } from "../return/return.ts";
import type { Comparison } from "./v05-comparison.ts";

const keyOf = ({ type, area, activity }: ReturnRecord, dimension: string): string =>
  JSON.stringify([dimension, type.code, area.code, activity.code]);

/** The comparisons of the sender's own breakdowns (sectors, branches), each with the total row of its own dimension. */
export const compareBreakdowns = (records: readonly ReturnRecord[]): readonly Comparison[] => {
  const parts = new Map<string, ReturnRecord[]>();
  for (const record of records) {
    const { breakdown } = record;
    if (breakdown === null || breakdown.member === null) continue;
    const key = keyOf(record, breakdown.dimension);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, [record]);
    else known.push(record);
  }
  return records.flatMap((total) => {
    const { breakdown } = total;
    if (breakdown === null || breakdown.member !== null) return [];
    const own = parts.get(keyOf(total, breakdown.dimension));
    if (own === undefined) return [];
    return [{ dimension: breakdown.dimension, total, parts: own, leavesRemainder: false }];
  });
};
