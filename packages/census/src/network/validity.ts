/** A period of valid time; its ends are ISO text of day, month or year precision and belong to it, null is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** The day that a date of any precision begins on, ISO. */
export const firstDay = (text: string): string => `${text}-01-01`.slice(0, 10);

// "2021-02-31" is no day, but as text it follows every day of its month, which is all that is compared.
const lastDay = (text: string): string =>
  text.length === 10 ? text : text.length === 7 ? `${text}-31` : `${text}-12-31`;

/** Whether the period contains the day (ISO): one that starts "2016" starts on 1 January, one that ends "2016" on 31 December. */
export const isInForce = (period: Period, date: string): boolean =>
  (period.from === null || firstDay(period.from) <= date) && (period.to === null || date <= lastDay(period.to));

/** Whether two periods have a day in common. */
export const overlapInTime = (a: Period, b: Period): boolean => {
  const startsByEndOf = (x: Period, y: Period): boolean =>
    x.from === null || y.to === null || firstDay(x.from) <= lastDay(y.to);
  return startsByEndOf(a, b) && startsByEndOf(b, a);
};

/** Whether the period ends before it starts. */
export const isReversed = (period: Period): boolean =>
  period.from !== null && period.to !== null && lastDay(period.to) < firstDay(period.from);

/** The reference date of a year: 31 December (methodology section 5). */
export const endOfYear = (year: number): string => `${String(year).padStart(4, "0")}-12-31`;
