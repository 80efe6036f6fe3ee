import fc from "fast-check";
import { describe, expect, test } from "vitest";
import monthNames from "./month-names.json" with { type: "json" };
import { parseReferenceDate } from "./parse-reference-date.ts";
import { proveDateStyle } from "./prove-date-style.ts";

test.each([
  [["03/04/2021", "31/12/2021"], "dmy"],
  [["03/04/2021", "12/31/2021"], "mdy"],
  [["31.12.2021", "2021"], "dot"],
  [["2021年12月31日"], "cjk"],
  [["2021년 12월 31일"], "cjk"],
  [["31-Dec-2021", "2020"], "en"],
  [["2021-12-31", "2021"], "iso"],
  [["05/05/2021", "07-07-2021"], "dmy"],
  [["n/a", "31/12/2021"], "dmy"],
] as const)("%j proves the style %s", (texts, style) => {
  expect(proveDateStyle(texts)).toMatchObject({ style, certainty: "proved" });
});

test.each([
  [["03/04/2021", "05/06/2021"], "ambiguous"],
  [["31/12/2021", "12/31/2021"], "contradiction"],
  [["31/12/2021", "31/31/2021"], "no-date-of-calendar"],
] as const)("%j is asked: %s", (texts, code) => {
  expect(proveDateStyle(texts)).toMatchObject({ style: null, certainty: "open", reason: { code } });
});

test.each([
  "31 décembre 2021",
  "31 de diciembre de 2021",
  "31 dicembre 2021",
  "31 de dezembro de 2021",
  "31. Dezember 2021",
  "31 grudnia 2021 r.",
  "31. prosince 2021",
  "31 декември 2021 г.",
  "December 31, 2021",
  "31st December 2021",
  "２０２１年１２月３１日",
])("%j is the same day in every style", (text) => {
  for (const style of ["iso", "dmy", "mdy", "dot", "en", "cjk"] as const) {
    expect(parseReferenceDate(text, style)?.text).toBe("2021-12-31");
  }
});

test.each([
  ["janvier 2021", "2021-01"],
  ["1er janvier 2021", "2021-01-01"],
  ["červenec 2021", "2021-07"],
  ["červen 2021", "2021-06"],
])("%j is %s", (text, date) => {
  expect(parseReferenceDate(text, "iso")?.text).toBe(date);
});

test("no name of a month stands for two months", () => {
  const names = monthNames.flat();
  expect(names.length - new Set(names).size).toBe(0);
  expect(monthNames).toHaveLength(12);
});

describe("whatever the dates", () => {
  const days = fc.record({
    year: fc.integer({ min: 1950, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const two = (number: number): string => String(number).padStart(2, "0");

  test("a proved order gives them back, and what may be another day is never proved", () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 8 }), fc.boolean(), (dates, isDayFirst) => {
        const texts = dates.map(({ year, month, day }) =>
          isDayFirst ? `${two(day)}/${two(month)}/${year}` : `${two(month)}/${two(day)}/${year}`,
        );
        const { style } = proveDateStyle(texts);
        if (style === null) return dates.every(({ day }) => day <= 12);
        const expected = dates.map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`);
        return texts.every((text, index) => parseReferenceDate(text, style)?.text === expected[index]);
      }),
      { numRuns: 300 },
    );
  });
});
