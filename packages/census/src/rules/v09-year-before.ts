import { type ReferenceDate, yearOf } from "../observation/reference-date.ts";
import { type Figure, figuresOf } from "../return/figure-group.ts";
import { recordKey } from "../return/record-key.ts";
import type { Return } from "../return/return.ts";

/** Whether a date is the other one a year earlier, at the coarser precision of the two. */
const isYearBefore = (before: ReferenceDate, date: ReferenceDate): boolean => {
  const wanted = `${yearOf(date) - 1}${date.text.slice(4)}`;
  return before.text.startsWith(wanted) || wanted.startsWith(before.text);
};

/** The same figure for a date one year earlier, where the return gives it too; null where it does not. */
export const yearBefore = (ret: Return, { record, indicator }: Figure): Figure | null => {
  const date = record.reference?.date ?? null;
  if (date === null) return null;
  const key = recordKey(record);
  const found = figuresOf(ret).find((one) => {
    const other = one.record.reference?.date ?? null;
    return one.indicator === indicator && other !== null && isYearBefore(other, date) && recordKey(one.record) === key;
  });
  return found ?? null;
};
