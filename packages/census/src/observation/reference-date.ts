/**
 * The moment a value speaks of, as precisely as its source says: a day, a month or a year
 * ("2021-12-31", "2019-04", "2021"); methodology section 2.
 */
export interface ReferenceDate {
  readonly text: string;
  readonly precision: "day" | "month" | "year";
}

const forms = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ } as const;

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isCalendarDate = (text: string): boolean => {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Reads ISO text of any of the three precisions; null when it is none of them or no day of the calendar. */
export const referenceDate = (text: string): ReferenceDate | null => {
  for (const precision of ["day", "month", "year"] as const) {
    if (forms[precision].test(text)) return isCalendarDate(text) ? { text, precision } : null;
  }
  return null;
};

/** The calendar year the date lies in. */
export const yearOf = (date: ReferenceDate): number => Number(date.text.slice(0, 4));
