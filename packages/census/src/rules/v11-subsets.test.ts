import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v11 } from "./v11-subsets.ts";

const check = (values: Readonly<Record<string, string>>) =>
  v11.check(contextOf(tabledReturn(Object.keys(values), [Object.values(values)])));
const found = (values: Readonly<Record<string, string>>) =>
  check(values).map((one) => [one.code, one.severity, one.indicator]);

describe("V11", () => {
  it("passes subsets that are not larger than their sets", () => {
    expect(found({ WRK_TOTAL: "245140", WRK_DISADV: "18500", WRK_DIS: "10400", WRK_F: "245140" })).toEqual([]);
  });

  it.each([
    ["WRK_F", "WRK_TOTAL"],
    ["WRK_PERM", "WRK_TOTAL"],
    ["WRK_DIS", "WRK_DISADV"],
    ["WRK_DIS", "WRK_TOTAL"],
    ["WRK_DISADV", "WRK_TOTAL"],
    ["WRK_MBR_F", "WRK_MBR"],
    ["WRK_ABROAD", "WRK_SUBS"],
  ])("refuses %s above %s, with both figures", (part, whole) => {
    expect(check({ [whole]: "10", [part]: "11" })).toMatchObject([
      {
        code: "V11/subset-exceeds-set",
        severity: "ERROR",
        indicator: part,
        keepsOut: [
          { row: 2, indicator: whole },
          { row: 2, indicator: part },
        ],
      },
    ]);
  });

  it("warns of full-time equivalents only above 1.05 a person", () => {
    expect(found({ WRK_TOTAL: "100", WRK_FTE: "105" })).toEqual([]);
    expect(found({ WRK_TOTAL: "100", WRK_FTE: "105.1" })).toEqual([
      ["V11/full-time-exceeds-persons", "WARN", "WRK_FTE"],
    ]);
  });
});
