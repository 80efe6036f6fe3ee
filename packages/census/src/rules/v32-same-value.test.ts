import { describe, expect, it } from "vitest";
import { acceptedYear } from "../fixture/accepted-years.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { v07 } from "./v07-reference-date.ts";
import { v32 } from "./v32-same-value.ts";

const of = (year: number, value: string, date = `${year}-12-31`) =>
  acceptedYear("fr-one", year, ["TYPE", "ENT_TOTAL", "REF_DATE"], [["WORKER", value, date]]);

const codes = (own: AcceptedReturn, ...earlier: AcceptedReturn[]) =>
  (v32.checkNeighbours?.({ own, earlier, peers: [] }) ?? []).map((one) => [
    one.code,
    one.severity,
    one.keepsOut.length,
  ]);

const third = (own: AcceptedReturn, ...earlier: AcceptedReturn[]) =>
  (v07.checkNeighbours?.({ own, earlier, peers: [] }) ?? []).map((one) => [
    one.code,
    one.severity,
    one.keepsOut.length,
  ]);

const same = ["V32/as-last-year", "WARN", 0];
const held = ["V32/third-year", "HOLD", 1];

describe("V32", () => {
  it("warns of a value that is that of the year before, from 100 on", () => {
    expect(codes(of(2021, "100"), of(2020, "100"))).toEqual([same]);
    expect(codes(of(2021, "99"), of(2020, "99"))).toEqual([]);
    expect(codes(of(2021, "101"), of(2020, "100"))).toEqual([]);
    expect(codes(of(2022, "100"), of(2020, "100"))).toEqual([]);
  });

  it("holds the third year, and every further one, although the one before is held", () => {
    expect(codes(of(2022, "500"), of(2020, "500"), of(2021, "500"))).toEqual([held]);
    const third: AcceptedReturn = { ...of(2022, "500"), keptOut: [{ row: 2, indicator: "ENT_TOTAL" }] };
    expect(codes(of(2023, "500"), of(2020, "500"), of(2021, "500"), third)).toEqual([held]);
    expect(codes(of(2022, "500"), of(2020, "400"), of(2021, "500"))).toEqual([same]);
  });

  it("does not mean a value that stands in under its own date, or without one", () => {
    expect(codes(of(2022, "500", "2021-12-31"), of(2021, "500"))).toEqual([]);
    expect(codes(of(2022, "500"), of(2021, "500", "2019-12-31"))).toEqual([]);
    expect(codes(of(2022, "500", ""), of(2021, "500", ""))).toEqual([]);
  });
});

describe("V07 beside other years", () => {
  it("holds a value that stands in for a third year in a row, not for a second", () => {
    const old = (year: number, value = "500", date = "2019-12-31") => of(year, value, date);
    expect(third(old(2021), of(2019, "500"), old(2020))).toEqual([]);
    expect(third(old(2022), of(2019, "500"), old(2020), old(2021))).toEqual([["V07/third-year", "HOLD", 1]]);
    expect(third(old(2022), old(2020), old(2021, "501"))).toEqual([]);
    expect(third(old(2022, "500", "2020-12-31"), old(2020), old(2021))).toEqual([]);
    expect(third(old(2023), old(2020), old(2021))).toEqual([]);
  });

  it("takes a date that is written less exactly for the same one, and no date for the same as none", () => {
    const old = (year: number, date: string) => of(year, "500", date);
    expect(third(old(2022, "2019"), old(2020, "2019-12-31"), old(2021, "2019-12"))).toEqual([
      ["V07/third-year", "HOLD", 1],
    ]);
    expect(third(old(2022, "2019-12-31"), old(2020, "2019-11-30"), old(2021, "2019"))).toEqual([]);
    expect(third(old(2022, ""), old(2020, ""), old(2021, ""))).toEqual([["V07/third-year", "HOLD", 1]]);
    expect(third(old(2022, "2019"), old(2020, ""), old(2021, ""))).toEqual([]);
  });
});
