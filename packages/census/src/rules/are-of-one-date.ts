import { isOfOneDate } from "../return/is-of-one-date.ts";
import { dateText } from "../return/record-key.ts";
import type { ReturnRecord } from "../return/return.ts";

/** Whether any two of these rows speak of one date as far as both say. */
export const areOfOneDate = (records: readonly ReturnRecord[]): boolean => {
  const [first, ...others] = records;
  if (first === undefined) return true;
  // Of one date are the most precise one and its beginnings, so each is held against that one alone.
  const finest = others.reduce((best, one) => (dateText(one).length > dateText(best).length ? one : best), first);
  return records.every((one) => isOfOneDate(one, finest));
};
