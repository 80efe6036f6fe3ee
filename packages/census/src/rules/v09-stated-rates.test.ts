import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { toObservations } from "../return/to-observations.ts";
import { v09 } from "./v09-stated-rates.ts";

const check = (header: readonly string[], ...rows: (readonly string[])[]) =>
  v09
    .check(contextOf(tabledReturn(header, rows)))
    .map(({ code, severity, address, params }) => [
      code,
      severity,
      address.row,
      address.column,
      params["percent"] ?? params["change"],
    ]);

describe("V09: shares", () => {
  const share = (stated: string, members = "620", workers = "1000") =>
    check(["WRK_TOTAL", "WRK_MBR", "SHR_MBR"], [workers, members, stated]);

  it("may lie half a point from their levels", () => {
    expect(share("62.5")).toEqual([]);
    expect(share("61.5")).toEqual([]);
    expect(share("62.6")).toEqual([["V09/share-differs", "WARN", 2, 3, "62"]]);
    expect(share("61.4")).toEqual([["V09/share-differs", "WARN", 2, 3, "62"]]);
  });

  it("are read as fractions too, up to 1", () => {
    expect(share("0.62")).toEqual([]);
    expect(share("0.63")).toHaveLength(1);
    expect(share("0.6", "6")).toEqual([]);
    expect(share("1", "1000")).toEqual([]);
    expect(share("1.2", "1000")).toHaveLength(1);
  });

  it("of women and of small enterprises are judged too", () => {
    expect(check(["WRK_TOTAL", "WRK_F", "SHR_WOMEN"], ["1000", "500", "52"])).toHaveLength(1);
    expect(check(["ENT_TOTAL", "ENT_SME", "SHR_SME"], ["1000", "900", "95"])).toHaveLength(1);
    expect(check(["ENT_TOTAL", "ENT_SME", "SHR_SME"], ["1000", "900", "90"])).toEqual([]);
  });

  it("are left alone without their levels", () => {
    expect(share("62", "")).toEqual([]);
    expect(share("62", "620", "0")).toEqual([]);
    expect(share("n/a")).toEqual([]);
  });
});

describe("V09: changes", () => {
  const growth = (stated: string, ...base: (readonly string[])[]) =>
    check(["TYPE", "ENT_TOTAL", "GROWTH_ENT_TOTAL", "REF_DATE"], ["WORKER", "1060", stated, "2021-12-31"], ...base);
  const base = ["WORKER", "1000", "", "2020-12-31"];

  it("in percent may lie half a point from the levels of both years", () => {
    expect(growth("6", base)).toEqual([]);
    expect(growth("0.06", base)).toEqual([]);
    expect(growth("6.5", base)).toEqual([]);
    expect(growth("6.6", base)).toEqual([["V09/growth-differs", "WARN", 2, 3, "6"]]);
    expect(growth("-6", base)).toHaveLength(1);
  });

  it("take the same thing a year earlier, as precisely as both dates say", () => {
    expect(growth("9", ["WORKER", "1000", "", "2020"])).toHaveLength(1);
    expect(growth("9", ["WORKER", "1000", "", "2019-12-31"])).toEqual([]);
    expect(growth("9", ["WORKER", "1000", "", "2020-06-30"])).toEqual([]);
    expect(growth("9", ["SOCIAL", "1000", "", "2020-12-31"])).toEqual([]);
    expect(growth("9")).toEqual([]);
  });

  it("in units are held against the level of the year before", () => {
    const change = (stated: string) =>
      check(
        ["WRK_TOTAL", "CHANGE_WRK_TOTAL", "REF_DATE"],
        ["40000", "", "2020-12-31"],
        ["42000", stated, "2021-12-31"],
      );
    expect(change("2000")).toEqual([]);
    expect(change("2200")).toEqual([]);
    expect(change("2201")).toEqual([["V09/change-differs", "WARN", 3, 2, "2000"]]);
    expect(change("1799")).toHaveLength(1);
  });
});

it("a stated rate never counts", () => {
  const ret = tabledReturn(["TYPE", "ENT_TOTAL", "SHR_SME", "GROWTH_ENT_TOTAL"], [["WORKER", "10", "90", "5"]]);
  const counted = toObservations(ret, { organisation: "fr-one", country: "FR", year: 2021 });
  expect(counted.map(({ indicator }) => indicator)).toEqual(["ENT_TOTAL"]);
});
