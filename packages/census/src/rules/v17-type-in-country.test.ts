import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v17 } from "./v17-type-in-country.ts";

const check = (type: string, country: string) =>
  v17.check(contextOf(tabledReturn(["TYPE", "ENT_TOTAL"], [[type, "12"]]), { country }));

describe("V17", () => {
  it.each([
    ["WOE", "ES"],
    ["SOCIAL_A", "IT"],
    ["SOCIAL_XX", "IT"],
    ["CAE", "FR"],
    ["SOCIAL_MS", "CA"],
    ["WORKER", "JP"],
    ["_T", "JP"],
  ])("passes %s in %s", (type, country) => {
    expect(check(type, country)).toEqual([]);
  });

  it.each([
    ["WOE", "FR"],
    ["SOCIAL_A", "PL"],
    ["SOCIAL_B", "ES"],
    ["SOCIAL_AB", "UY"],
    ["CAE", "IT"],
  ])("refuses %s in %s and keeps the row out", (type, country) => {
    expect(check(type, country)).toMatchObject([
      {
        code: "V17/not-in-country",
        severity: "ERROR",
        address: { row: 2, column: 1 },
        keepsOut: [{ row: 2, indicator: "ENT_TOTAL" }],
      },
    ]);
  });
});
