import { describe, expect, it } from "vitest";
import { acceptedYear } from "../fixture/accepted-years.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
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

describe("V15 beside its peers", () => {
  const of = (organisation: string, year: number, enterprises: string, workers: string, date = `${year}-12-31`) =>
    acceptedYear(
      organisation,
      year,
      ["TYPE", "ENT_TOTAL", "WRK_TOTAL", "REF_DATE"],
      [["WORKER", enterprises, workers, date]],
    );
  const found = (own: AcceptedReturn, ...peers: AcceptedReturn[]) =>
    (v15.checkNeighbours?.({ own, earlier: [], peers }) ?? []).map((one) => [
      one.code,
      one.severity,
      one.params["ratio"],
    ]);

  it("warns outside a factor of three of the mean of country and type, exactly", () => {
    const mean = of("fr-two", 2020, "30", "1000");
    expect(found(of("fr-one", 2021, "1", "100"), mean)).toEqual([]);
    expect(found(of("fr-one", 2021, "1", "101"), mean)).toEqual([["V15/unlike-peers", "WARN", "101"]]);
    expect(found(of("fr-one", 2021, "90", "1000"), mean)).toEqual([]);
    expect(found(of("fr-one", 2021, "90", "999"), mean)).toHaveLength(1);
  });

  it("takes all workers by all enterprises of those that are fresh and give both", () => {
    const own = of("fr-one", 2021, "10", "400");
    expect(found(own, of("fr-one", 2020, "10", "100"), of("fr-two", 2020, "10", "300"))).toEqual([]);
    expect(found(own, of("fr-one", 2020, "10", "100"), of("fr-two", 2020, "10", "300", "2019-12-31"))).toHaveLength(1);
    expect(found(own, of("fr-two", 2020, "10", ""), of("fr-three", 2020, "", "9"))).toEqual([]);
    expect(found(own)).toEqual([]);
  });

  it("catches ten times as many enterprises with the same workers (A05)", () => {
    expect(found(of("it-one", 2021, "100000", "465000"), of("it-one", 2020, "10000", "465000"))).toHaveLength(1);
  });
});
