import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v37 } from "./v37-after-receipt.ts";

const check = (date: string, receivedOn: string) =>
  v37.check(contextOf(tabledReturn(["ENT_TOTAL", "REF_DATE"], [["12", date]]), { receivedOn }));

describe("V37", () => {
  it.each([
    ["2022-05-31", "2022-05-31"],
    ["2022-05", "2022-05-01"],
    ["2022", "2022-01-01"],
    ["2021-12-31", "2022-05-31"],
  ])("passes %s in a file of %s", (date, receivedOn) => {
    expect(check(date, receivedOn)).toEqual([]);
  });

  it.each([
    ["2022-06-01", "2022-05-31"],
    ["2022-06", "2022-05-31"],
    ["2023", "2022-12-31"],
  ])("refuses %s in a file of %s", (date, receivedOn) => {
    expect(check(date, receivedOn)).toMatchObject([
      {
        code: "V37/after-receipt",
        severity: "ERROR",
        address: { row: 2, column: 2 },
        keepsOut: [{ row: 2, indicator: "ENT_TOTAL" }],
      },
    ]);
  });
});
