import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v34 } from "./v34-affiliated-share.ts";

const header = ["TYPE", "SCOPE", "ENT_TOTAL", "WRK_TOTAL", "REF_DATE"];
const check = (...rows: (readonly string[])[]) =>
  v34
    .check(contextOf(tabledReturn(header, rows)))
    .map(({ code, severity, address, params }) => [code, severity, address.row, address.column, params["points"]]);

const nation = ["WORKER", "NAT", "1000", "10000", "2021-12-31"];

describe("V34", () => {
  it("warns above 25 points between two indicators, at the higher one", () => {
    expect(check(["WORKER", "AFF", "500", "7501", "2021-12-31"], nation)).toEqual([
      ["V34/shares-apart", "WARN", 2, 4, "25.01"],
    ]);
    expect(check(["WORKER", "AFF", "500", "7500", "2021-12-31"], nation)).toEqual([]);
    expect(check(["WORKER", "AFF", "751", "5000", "2021-12-31"], nation)).toEqual([
      ["V34/shares-apart", "WARN", 2, 3, "25.1"],
    ]);
  });

  it("compares figures of one type and date only", () => {
    expect(check(["SOCIAL", "AFF", "100", "9000", "2021-12-31"], nation)).toEqual([]);
    expect(check(["WORKER", "AFF", "100", "9000", "2019-12-31"], nation)).toEqual([]);
    expect(check(["WORKER", "AFF", "100", "9000", "2021"], nation)).toHaveLength(1);
  });

  it("needs two indicators of both scopes", () => {
    expect(check(["WORKER", "AFF", "100", "", "2021-12-31"], nation)).toEqual([]);
    expect(check(["WORKER", "AFF", "100", "9000", "2021-12-31"])).toEqual([]);
    expect(check(["WORKER", "AFF", "100", "9000", "2021"], ["WORKER", "NAT", "0", "10000", "2021"])).toEqual([]);
  });
});
