import type { ReferenceDate } from "../observation/reference-date.ts";

/** Days since 1 March of the year 0 of the Gregorian calendar; the month before the first is the last of the year before. */
const dayNumber = (year: number, month: number, day: number): number => {
  const shifted = year * 12 + month - 3;
  const [y, m] = [Math.floor(shifted / 12), shifted - 12 * Math.floor(shifted / 12)];
  return (
    y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
};

/** Days from the last day of a date, as precise as it is, to 31 December of a year; negative where the date is later. */
export const daysBeforeEnd = ({ text, precision }: ReferenceDate, year: number): number => {
  const [y = 0, month = 12, day = 0] = text.split("-").map(Number);
  const last = precision === "day" ? dayNumber(y, month, day) : dayNumber(y, month + 1, 1) - 1;
  return dayNumber(year, 12, 31) - last;
};
