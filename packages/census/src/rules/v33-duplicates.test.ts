import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v33 } from "./v33-duplicates.ts";

const header = ["TYPE", "SCOPE", "PERIM", "GEO", "ACTIVITY", "ENT_TOTAL", "WRK_TOTAL", "REF_DATE"];
const check = (...rows: readonly (readonly string[])[]) => v33.check(contextOf(tabledReturn(header, rows)));

describe("V33", () => {
  const row = ["WORKER", "AFF", "COOP", "_T", "_T", "10", "", "2021-12-31"];

  it("passes several rows of one thing that fill different columns, and figures 0 apart in any key", () => {
    expect(check(row, ["WORKER", "AFF", "COOP", "_T", "_T", "", "70", "2019-05"])).toEqual([]);
    expect(check(row, ["SOCIAL", ...row.slice(1)])).toEqual([]);
    expect(check(row, ["WORKER", "NAT", ...row.slice(2)])).toEqual([]);
    expect(check(row, ["WORKER", "AFF", "COOP_SUBS", ...row.slice(3)])).toEqual([]);
    expect(check(row, ["WORKER", "AFF", "COOP", "FR-75", ...row.slice(4)])).toEqual([]);
    expect(check(row, ["WORKER", "AFF", "COOP", "_T", "C", ...row.slice(5)])).toEqual([]);
  });

  it("refuses the second figure of one thing, and keeps both out: neither is guessed to be right", () => {
    expect(check(row, [...row.slice(0, 5), "11", "", "2020-12-31"])).toMatchObject([
      {
        code: "V33/given-twice",
        severity: "ERROR",
        address: { row: 3, column: 6 },
        indicator: "ENT_TOTAL",
        params: { row: "2", first: "10", second: "11" },
        keepsOut: [
          { row: 2, indicator: "ENT_TOTAL" },
          { row: 3, indicator: "ENT_TOTAL" },
        ],
      },
    ]);
  });

  it("refuses the same figure twice, a third time too", () => {
    expect(check(row, row, row).map((one) => one.address.row)).toEqual([3, 4]);
  });

  it("refuses two columns of one indicator in one row", () => {
    const table = tabledReturn(["TYPE", "ENT_TOTAL", "ENT_TOTAL"], [["WORKER", "1", "2"]]);
    expect(v33.check(contextOf(table)).map((one) => one.address.column)).toEqual([3]);
  });

  it("tells the parts of breakdowns apart", () => {
    const table = tabledReturn(
      ["BREAKDOWN", "ENT_TOTAL"],
      [
        ["BRANCH=a", "1"],
        ["BRANCH=b", "1"],
        ["BRANCH=", "2"],
        ["AREA=", "2"],
      ],
    );
    expect(v33.check(contextOf(table))).toEqual([]);
  });
});
