import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v06 } from "./v06-memberships.ts";

const found = (values: Readonly<Record<string, string>>) =>
  v06
    .check(contextOf(tabledReturn(Object.keys(values), [Object.values(values)])))
    .map((one) => [one.code, one.severity, one.indicator]);

describe("V06", () => {
  const all = { MBR_WORKER: "10", MBR_PRODUCER: "1", MBR_USER: "2", MBR_VOLUNTEER: "3", MBR_SUPPORT: "4" };

  it("passes categories that add up, and some of them that are less than the total", () => {
    expect(found({ MBR_TOTAL: "20", ...all, MBR_LEGAL: "5" })).toEqual([]);
    expect(found({ MBR_TOTAL: "226900", MBR_VOLUNTEER: "26200", MBR_LEGAL: "4973" })).toEqual([]);
  });

  it("warns where all categories differ from the total, or some exceed it", () => {
    expect(found({ MBR_TOTAL: "21", ...all })).toEqual([["V06/categories", "WARN", "MBR_TOTAL"]]);
    expect(found({ MBR_TOTAL: "9", MBR_WORKER: "10" })).toEqual([["V06/categories", "WARN", "MBR_TOTAL"]]);
  });

  it("does not add legal persons, which cut across the categories, but holds them against the total", () => {
    expect(found({ MBR_TOTAL: "20", MBR_LEGAL: "21" })).toEqual([["V06/legal-persons", "WARN", "MBR_LEGAL"]]);
  });

  it("warns where more members work than are members as workers", () => {
    expect(found({ MBR_WORKER: "9", WRK_MBR: "10" })).toEqual([["V06/worker-members", "WARN", "MBR_WORKER"]]);
    expect(found({ MBR_WORKER: "10", WRK_MBR: "10" })).toEqual([]);
  });

  it("suspects memberships that equal workers to the last digit", () => {
    expect(found({ MBR_TOTAL: "1234", WRK_TOTAL: "1234" })).toEqual([["V06/members-are-workers", "WARN", "MBR_TOTAL"]]);
    expect(found({ MBR_TOTAL: "0", WRK_TOTAL: "0" })).toEqual([]);
  });
});
