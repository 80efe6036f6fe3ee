import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v15 } from "./v15-workers-per-enterprise.ts";

const check = (enterprises: string, workers: string) =>
  v15
    .check(contextOf(tabledReturn(["TYPE", "ENT_TOTAL", "WRK_TOTAL"], [["WORKER", enterprises, workers]])))
    .map((one) => [one.code, one.severity, one.indicator, one.params["ratio"]]);

describe("V15", () => {
  it("passes 1 to 500 workers per enterprise", () => {
    expect(check("10", "10")).toEqual([]);
    expect(check("10", "5000")).toEqual([]);
  });

  it("warns outside, at the workers", () => {
    expect(check("1", "13500")).toEqual([["V15/unusual-size", "WARN", "WRK_TOTAL", "13500"]]);
    expect(check("10", "9")).toEqual([["V15/unusual-size", "WARN", "WRK_TOTAL", "0.9"]]);
  });

  it("warns of workers without an enterprise, and not of a missing figure", () => {
    expect(check("0", "5")).toEqual([["V15/workers-without-enterprises", "WARN", "WRK_TOTAL", undefined]]);
    expect(check("0", "0")).toEqual([]);
    expect(check("", "5")).toEqual([]);
  });
});
