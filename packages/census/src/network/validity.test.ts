import { describe, expect, it } from "vitest";
import { endOfYear, isInForce, isReversed, overlapInTime } from "./validity.ts";

describe("valid time", () => {
  it.each([
    [null, null, "2021-12-31", true],
    ["2016", null, "2016-01-01", true],
    ["2016", null, "2015-12-31", false],
    ["2011-11", null, "2011-10-31", false],
    ["2021-11-29", null, "2021-11-29", true],
    [null, "2016", "2016-12-31", true],
    [null, "2016", "2017-01-01", false],
    [null, "2020-02", "2020-02-29", true],
    [null, "2020-02", "2020-03-01", false],
    [null, "2020-02-10", "2020-02-11", false],
  ] as const)("from %s to %s holds %s: %s", (from, to, date, wanted) => {
    expect(isInForce({ from, to }, date)).toBe(wanted);
  });

  it("periods meet on a common day, whichever stands first", () => {
    const [a, b, c] = [
      { from: null, to: "2019" },
      { from: "2019-12-31", to: null },
      { from: "2020", to: null },
    ] as const;
    expect([overlapInTime(a, b), overlapInTime(b, a), overlapInTime(a, c), overlapInTime(c, a)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("a period within one year is not reversed", () => {
    expect(isReversed({ from: "2019-05", to: "2019" })).toBe(false);
    expect(isReversed({ from: "2019-05", to: "2018" })).toBe(true);
  });

  it("the reference date of a year is its last day", () => {
    expect(endOfYear(2021)).toBe("2021-12-31");
  });
});
