import { describe, expect, test } from "vitest";
import { parseReferenceDate } from "./parse-reference-date.ts";
import { serialDate } from "./serial-date.ts";

describe("a reference date", () => {
  test.each([
    ["2021-12-31", "iso", "2021-12-31"],
    ["31/12/2021", "dmy", "2021-12-31"],
    ["31-12-2021", "dmy", "2021-12-31"],
    ["31.12.2021", "dot", "2021-12-31"],
    ["31. 12. 2021", "dot", "2021-12-31"],
    ["03-May-2021", "en", "2021-05-03"],
    ["3 May 2021", "en", "2021-05-03"],
    ["December 2021", "en", "2021-12"],
    ["04/2019", "dmy", "2019-04"],
    ["04/2019", "iso", "2019-04"],
    ["2019-04", "dmy", "2019-04"],
    ["2021", "dot", "2021"],
    [" 2021 ", "en", "2021"],
    ["2021年12月31日", "iso", "2021-12-31"],
    ["2021年", "iso", "2021"],
  ] as const)("%j in the style %s is %s, no more precise than it is written", (text, style, expected) => {
    expect(parseReferenceDate(text, style)?.text).toBe(expected);
  });

  test.each([
    ["03/04/2021", "iso"],
    ["03/04/2021", "en"],
    ["31/02/2021", "dmy"],
    ["12/31/2021", "dmy"],
    ["13/2021", "dmy"],
    ["44561", "dmy"],
    ["fine 2021", "dmy"],
    ["", "iso"],
  ] as const)("%j in the style %s is none", (text, style) => {
    expect(parseReferenceDate(text, style)).toBeNull();
  });
});

describe("a serial number", () => {
  test.each([
    [44_561, false, "2021-12-31"],
    [44_561.75, false, "2021-12-31"],
    [61, false, "1900-03-01"],
    [36_585, false, "2000-02-29"],
    [43_099, true, "2021-12-31"],
    [2_958_465, false, "9999-12-31"],
  ])("%d (from 1904: %s) is %s", (serial, is1904, expected) => {
    expect(serialDate(serial, is1904)).toBe(expected);
  });

  test("is every day of four centuries in its turn", () => {
    let time = Date.UTC(1999, 11, 31);
    for (let serial = 36_525; serial < 36_525 + 146_100; serial++) {
      if (serialDate(serial, false) !== new Date(time).toISOString().slice(0, 10)) throw new Error(`serial ${serial}`);
      time += 86_400_000;
    }
  });

  test("is no day before March 1900, where Excel counts one that never was", () => {
    expect(serialDate(60, false)).toBeNull();
    expect(serialDate(-1, false)).toBeNull();
  });
});
