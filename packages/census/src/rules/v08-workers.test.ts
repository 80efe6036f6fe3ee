import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v08 } from "./v08-workers.ts";

const check = (values: Readonly<Record<string, string>>) =>
  v08.check(contextOf(tabledReturn(Object.keys(values), [Object.values(values)])));
const found = (values: Readonly<Record<string, string>>) =>
  check(values).map((one) => [one.code, one.severity, one.indicator]);

describe("V08", () => {
  it("passes parts that make up the total, and no total at all", () => {
    expect(found({ WRK_TOTAL: "10", WRK_MBR: "6", WRK_EMP: "3", WRK_DC: "1" })).toEqual([]);
    expect(found({ MBR_TOTAL: "192874", WRK_EMP: "9750" })).toEqual([]);
  });

  it("compares rows of one date, whatever the precision that it is written with, and finds each thing once", () => {
    const rows = (...dates: readonly string[]) =>
      v08
        .check(
          contextOf(
            tabledReturn(
              ["REF_DATE", "WRK_TOTAL", "WRK_MBR"],
              dates.map((date, index) => [date, index === 0 ? "10" : "", index === 1 ? "15" : ""]),
            ),
          ),
        )
        .map((one) => one.keepsOut.map(({ row }) => row));
    expect(rows("2021-12-31", "2021")).toEqual([[2, 3]]);
    expect(rows("2021", "2021-12")).toEqual([[2, 3]]);
    expect(rows("2021", "2021", "2021-06", "2021-12")).toEqual([[2, 3]]);
    expect(rows("2021-12-31", "2020")).toEqual([]);
    expect(rows("2021-12-31", "2021-06")).toEqual([]);
    expect(rows("2021-12-31", "")).toEqual([]);
  });

  it("derives the rest where members are given", () => {
    expect(found({ WRK_TOTAL: "150000", WRK_MBR: "130000" })).toEqual([]);
    expect(found({ WRK_TOTAL: "10", WRK_MBR: "6", WRK_EMP: "3" })).toEqual([]);
  });

  it("refuses parts that exceed the total, and three that differ from it", () => {
    expect(found({ WRK_TOTAL: "10", WRK_MBR: "11" })).toEqual([["V08/parts-exceed-total", "ERROR", "WRK_TOTAL"]]);
    expect(found({ WRK_TOTAL: "10", WRK_MBR: "6", WRK_EMP: "2", WRK_DC: "1" })).toEqual([
      ["V08/parts-differ", "ERROR", "WRK_TOTAL"],
    ]);
    expect(check({ WRK_TOTAL: "10", WRK_MBR: "11" })[0]?.keepsOut).toEqual([
      { row: 2, indicator: "WRK_TOTAL" },
      { row: 2, indicator: "WRK_MBR" },
    ]);
  });

  it("asks who the others are where only employees are given: volunteers are no workers", () => {
    expect(check({ MBR_TOTAL: "622410", WRK_TOTAL: "189053", WRK_EMP: "73992" })).toMatchObject([
      {
        code: "V08/unexplained",
        severity: "QUERY",
        address: { row: 2, column: 2 },
        params: { rest: "115061" },
        keepsOut: [],
      },
    ]);
  });

  it("leaves producers, volunteers and subsidiaries outside", () => {
    expect(found({ WRK_TOTAL: "10", WRK_MBR: "10", WRK_PROD: "5", WRK_VOL: "7", WRK_SUBS: "9" })).toEqual([]);
  });

  it("never holds two dates or scopes against each other", () => {
    const table = tabledReturn(
      ["SCOPE", "WRK_TOTAL", "WRK_MBR"],
      [
        ["AFF", "210000", ""],
        ["NAT", "", "313469"],
      ],
    );
    expect(v08.check(contextOf(table))).toEqual([]);
  });
});
