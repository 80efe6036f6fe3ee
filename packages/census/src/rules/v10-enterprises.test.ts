import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v10 } from "./v10-enterprises.ts";

const check = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  v10.check(contextOf(tabledReturn(header, rows)));
const found = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  check(header, ...rows).map((one) => [one.code, one.severity, one.address.row, one.indicator]);

describe("V10", () => {
  it("passes active and small enterprises of at most all", () => {
    expect(found(["ENT_TOTAL", "ENT_ACTIVE", "ENT_SME"], ["10", "10", "9"])).toEqual([]);
  });

  it.each(["ENT_ACTIVE", "ENT_SME"])("refuses more %s than enterprises, with both figures", (part) => {
    expect(check(["ENT_TOTAL", part], ["10", "11"])).toMatchObject([
      {
        code: "V10/more-than-all",
        severity: "ERROR",
        indicator: part,
        keepsOut: [
          { row: 2, indicator: "ENT_TOTAL" },
          { row: 2, indicator: part },
        ],
      },
    ]);
  });

  it("only warns across dates", () => {
    const header = ["ENT_TOTAL", "ENT_ACTIVE", "REF_DATE"];
    expect(found(header, ["10", "", "2021-12-31"], ["", "11", "2020-12-31"])).toEqual([
      ["V10/more-than-all-on-other-date", "WARN", 3, "ENT_ACTIVE"],
    ]);
  });

  it("warns of more affiliates than the country has registered", () => {
    const header = ["SCOPE", "ENT_TOTAL", "ENT_REGISTERED"];
    expect(found(header, ["AFF", "17000", ""], ["NAT", "", "17339"])).toEqual([]);
    expect(found(header, ["AFF", "18000", ""], ["NAT", "", "17339"])).toEqual([
      ["V10/more-than-registered", "WARN", 2, "ENT_TOTAL"],
    ]);
  });

  it("does not hold types, perimeters or scopes against each other", () => {
    expect(found(["TYPE", "ENT_TOTAL", "ENT_ACTIVE"], ["WORKER", "10", ""], ["SOCIAL", "", "11"])).toEqual([]);
    expect(found(["PERIM", "ENT_TOTAL", "ENT_ACTIVE"], ["COOP", "10", ""], ["COOP_SUBS", "", "11"])).toEqual([]);
    expect(found(["SCOPE", "ENT_TOTAL", "ENT_ACTIVE"], ["AFF", "10", ""], ["NAT", "", "11"])).toEqual([]);
  });
});
