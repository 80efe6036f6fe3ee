import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v07 } from "./v07-reference-date.ts";

const at = (date: string, year = 2021) =>
  v07.check(contextOf(tabledReturn(["TYPE", "ENT_TOTAL", "REF_DATE"], [["WORKER", "12", date]]), { year }));
const code = (date: string, year?: number) => at(date, year).map((one) => [one.code, one.severity]);

describe("V07", () => {
  it("passes 31 December of the year", () => {
    expect(code("2021-12-31")).toEqual([]);
  });

  it.each(["2021", "2021-12"])("warns that the day of %s is not stated", (date) => {
    expect(code(date)).toEqual([["V07/day-not-stated", "WARN"]]);
  });

  it.each(["2021-05-03", "2022-01", "2020", "2018-12-31", "2019-04", "2022"])(
    "warns that %s is another date",
    (date) => {
      expect(code(date)).toEqual([["V07/other-date", "WARN"]]);
    },
  );

  it("says it once a row, of all indicators, at the date", () => {
    const table = tabledReturn(
      ["ENT_TOTAL", "WRK_TOTAL", "REF_DATE"],
      [
        ["1", "2", "2020"],
        ["3", "4", "2020"],
      ],
    );
    expect(v07.check(contextOf(table)).map((one) => [one.address.row, one.address.column, one.indicator])).toEqual([
      [2, 3, null],
      [3, 3, null],
    ]);
  });

  it("refuses a row outside the years that may stand in, and keeps it out", () => {
    expect(code("2017-12-31")).toEqual([["V07/out-of-range", "ERROR"]]);
    expect(code("2023-01-01")).toEqual([["V07/out-of-range", "ERROR"]]);
    expect(at("2017")[0]?.keepsOut).toEqual([{ row: 2, indicator: "ENT_TOTAL" }]);
  });

  it("refuses exactly the years before Y-3 and after Y+1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: -12, max: 12 }), (year, distance) => {
        const isOutside = distance < -3 || distance > 1;
        expect(at(String(year + distance), year).map((one) => one.severity)).toEqual([isOutside ? "ERROR" : "WARN"]);
      }),
    );
  });

  it("refuses a date that cannot be read and warns of a row without one", () => {
    expect(code("31.13.2021")).toEqual([["V07/unreadable-date", "ERROR"]]);
    expect(code("")).toEqual([["V07/undated", "WARN"]]);
  });

  it("asks no date of a row without figures", () => {
    expect(v07.check(contextOf(tabledReturn(["ENT_TOTAL", "REF_DATE"], [["", ""]])))).toEqual([]);
  });
});
