import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v01 } from "./v01-whose-return.ts";

const ret = tabledReturn(["TYPE", "ENT_TOTAL"], [["WORKER", "12"]]);
const declaring = (declared: Partial<typeof ret.declared>) => ({ ...ret, declared: { ...ret.declared, ...declared } });
const codes = (of: typeof ret) =>
  v01.check(contextOf(of)).map((one) => [one.code, one.severity, one.level, one.address.row]);

describe("V01", () => {
  it("takes organisation and year from the upload where the file names neither", () => {
    expect(codes(ret)).toEqual([]);
  });

  it("passes a file that names its organisation and year", () => {
    expect(codes(declaring({ organisation: "fr-one", years: [2020, 2021] }))).toEqual([]);
  });

  it("refuses a file of another organisation", () => {
    expect(codes(declaring({ organisation: "it-two" }))).toEqual([["V01/other-organisation", "ERROR", "file", 0]]);
  });

  it("refuses a file of another year", () => {
    expect(codes(declaring({ years: [2020] }))).toEqual([["V01/other-year", "ERROR", "file", 0]]);
  });

  it("refuses a table without rows, and rows without figures: a nil return is sent otherwise", () => {
    expect(codes(tabledReturn(["TYPE", "ENT_TOTAL"], []))).toEqual([["V01/no-rows", "ERROR", "file", 0]]);
    expect(codes(tabledReturn(["TYPE", "ENT_TOTAL"], [["WORKER", ""]]))).toEqual([
      ["V01/no-figures", "ERROR", "file", 0],
    ]);
  });
});
