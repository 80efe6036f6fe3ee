import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v16 } from "./v16-members-among-workers.ts";

const check = (type: string, workers: string, members: string, sex = "_T") =>
  v16
    .check(contextOf(tabledReturn(["TYPE", "SEX", "WRK_TOTAL", "WRK_MBR"], [[type, sex, workers, members]])))
    .map(({ code, severity, address, params }) => [code, severity, address.column, params["percent"] ?? null]);

describe("V16", () => {
  it("warns where fewer than half of the workers of worker cooperatives are members", () => {
    expect(check("WORKER", "1000", "499")).toEqual([["V16/few-members", "WARN", 4, "49.9"]]);
    expect(check("WORKER", "1000", "500")).toEqual([]);
    expect(check("WORKER", "1000", "0")).toEqual([["V16/few-members", "WARN", 4, "0"]]);
  });

  it("asks for confirmation where all are, and only there", () => {
    expect(check("WORKER", "1000", "1000")).toEqual([["V16/members-only", "QUERY", 4, null]]);
    expect(check("WORKER", "1000", "999")).toEqual([]);
  });

  it("exempts social cooperatives and every other type", () => {
    for (const type of ["SOCIAL", "SOCIAL_B", "PRODUCER", "CAE", "WOE", "NA_TYPE", "_T", "?x"]) {
      expect(check(type, "1000", "100")).toEqual([]);
    }
  });

  it("judges nothing that it cannot divide, and no part by sex", () => {
    expect(check("WORKER", "0", "0")).toEqual([]);
    expect(check("WORKER", "", "10")).toEqual([]);
    expect(check("WORKER", "10", "")).toEqual([]);
    expect(check("WORKER", "10", "1", "F")).toEqual([]);
  });
});
