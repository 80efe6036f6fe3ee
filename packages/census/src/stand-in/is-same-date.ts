import type { ReferenceDate } from "../observation/reference-date.ts";

/**
 * Whether two values may be of one source by their dates: at the coarser precision of the two ("2019-12-31" and "2019"
 * are one); a value without a date is of the same source as another without.
 */
export const isSameDate = (a: ReferenceDate | null, b: ReferenceDate | null): boolean =>
  a === null || b === null ? a === b : a.text.startsWith(b.text) || b.text.startsWith(a.text);
