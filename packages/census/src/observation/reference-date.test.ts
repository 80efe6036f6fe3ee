import { expect, test } from "vitest";
import { referenceDate, yearOf } from "./reference-date.ts";

test("a date keeps the precision of its source", () => {
  expect(referenceDate("2021-12-31")).toEqual({ text: "2021-12-31", precision: "day" });
  expect(referenceDate("2019-04")).toEqual({ text: "2019-04", precision: "month" });
  expect(referenceDate("2021")).toEqual({ text: "2021", precision: "year" });
});

test("what is no day of the calendar is no date", () => {
  for (const text of ["2021-02-29", "2021-13", "2021-00-10", "1900-02-29", "2021-04-31", "21", "2021-1-1", ""]) {
    expect(referenceDate(text)).toBeNull();
  }
  expect(referenceDate("2000-02-29")).not.toBeNull();
});

test("the year is the calendar year of the date", () => {
  const date = referenceDate("2019-04");
  expect(date === null ? null : yearOf(date)).toBe(2019);
});
