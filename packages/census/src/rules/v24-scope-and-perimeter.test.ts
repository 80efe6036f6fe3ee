import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { ReturnTerms } from "../return/return.ts";
import { v24 } from "./v24-scope-and-perimeter.ts";

const header = ["SCOPE", "PERIM", "ENT_TOTAL"];
const found = (rows: readonly (readonly string[])[], terms: Partial<ReturnTerms> = {}) =>
  v24
    .check(contextOf(tabledReturn(header, rows, terms)))
    .map((one) => [one.code, one.severity, one.address.row, one.keepsOut.length]);

describe("V24", () => {
  it("passes rows of both scopes and perimeters", () => {
    expect(
      found([
        ["AFF", "COOP", "1"],
        ["NAT", "COOP", "2"],
        ["AFF", "COOP_SUBS", "3"],
      ]),
    ).toEqual([]);
  });

  it("refuses a row whose scope or perimeter nobody knows", () => {
    expect(
      found([
        ["AFF", "COOP", "1"],
        ["?alle", "COOP", "2"],
        ["AFF", "", "3"],
      ]),
    ).toEqual([
      ["V24/unknown-scope", "ERROR", 3, 1],
      ["V24/unknown-perimeter", "ERROR", 4, 1],
    ]);
  });

  it("asks nothing of a row without figures", () => {
    expect(
      found([
        ["AFF", "COOP", "1"],
        ["?alle", "?", ""],
      ]),
    ).toEqual([]);
  });

  it("informs that national figures roll up", () => {
    expect(found([["NAT", "COOP", "2"]], { rollUpScope: "NAT" })).toEqual([["V24/national-scope", "INFO", 0, 0]]);
  });

  it("warns where all that was given are parts of the sender's own breakdown", () => {
    const of = (member: string) =>
      v24
        .check(
          contextOf(
            tabledReturn(
              ["BREAKDOWN", "ENT_TOTAL"],
              [
                ["SECTOR=a", "60"],
                [member, "60"],
              ],
            ),
          ),
        )
        .map((one) => [one.code, one.severity]);
    expect(of("SECTOR=b")).toEqual([["V24/nothing-rolls-up", "WARN"]]);
    expect(of("SECTOR=")).toEqual([]);
  });

  it("warns where affiliated figures stand beside national ones that roll up, and where nothing rolls up", () => {
    expect(
      found(
        [
          ["NAT", "COOP", "2"],
          ["AFF", "COOP", "1"],
        ],
        { rollUpScope: "NAT" },
      ),
    ).toEqual([["V24/affiliated-scope-given", "WARN", 0, 0]]);
    expect(
      found([
        ["NAT", "COOP", "2"],
        ["AFF", "COOP_SUBS", "1"],
      ]),
    ).toEqual([["V24/nothing-rolls-up", "WARN", 0, 0]]);
  });
});
