import fc from "fast-check";
import { expect, test } from "vitest";
import { referenceDate } from "../observation/reference-date.ts";
import { daysBeforeEnd } from "./day-number.ts";

const before = (text: string, year = 2022): number | null => {
  const date = referenceDate(text);
  return date === null ? null : daysBeforeEnd(date, year);
};

test("a date counts from its last day, as precise as it is", () => {
  expect(before("2022-12-31")).toBe(0);
  expect(before("2022")).toBe(0);
  expect(before("2022-12")).toBe(0);
  expect(before("2022-06-30")).toBe(184);
  expect(before("2022-06")).toBe(184);
  expect(before("2021")).toBe(365);
  expect(before("2019-04")).toBe(245 + 365 * 3 + 1);
  expect(before("2023-01-01")).toBe(-1);
});

test("a year has 365 days, a leap year 366", () => {
  expect(before("2020-02", 2020)).toBe(306);
  expect(before("2020-02-28", 2020)).toBe(307);
  expect(before("2019", 2020)).toBe(366);
  expect(before("1899", 1900)).toBe(365);
  expect(before("1999", 2000)).toBe(366);
});

test("the end of any month is one day before the next one's first", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
      const two = (number: number): string => String(number).padStart(2, "0");
      expect((before(`${year}-${two(month)}`) ?? 0) - 1).toBe(before(`${year}-${two(month + 1)}-01`));
    }),
  );
});
