import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { CellContent } from "../return/return.ts";
import { v03 } from "./v03-numbers.ts";

const table = tabledReturn(["TYPE", "WRK_TOTAL"], [["WORKER", "205.7000"]]);

const withContent = (content: CellContent) => ({
  ...table,
  records: table.records.map((record) => ({ ...record, values: record.values.map((cell) => ({ ...cell, content })) })),
});
const found = (content: CellContent) => v03.check(contextOf(withContent(content)));

describe("V03", () => {
  it("refuses 205.7000, keeps that cell out and nothing else", () => {
    expect(found({ kind: "refused", reason: "malformed", proposal: null })).toMatchObject([
      {
        code: "V03/malformed",
        severity: "ERROR",
        level: "cell",
        address: { row: 2, column: 2, header: "WRK_TOTAL" },
        indicator: "WRK_TOTAL",
        raw: "205.7000",
        keepsOut: [{ row: 2, indicator: "WRK_TOTAL" }],
      },
    ]);
  });

  it("proposes the likely reading and never takes it", () => {
    const proposal = decimal(17000);
    expect(found({ kind: "refused", reason: "ambiguous", proposal })).toMatchObject([
      { code: "V03/ambiguous-likely", params: { proposal: "17000" }, keepsOut: [{ row: 2, indicator: "WRK_TOTAL" }] },
    ]);
    expect(found({ kind: "refused", reason: "malformed", proposal })[0]?.code).toBe("V03/malformed-likely");
    expect(found({ kind: "refused", reason: "ambiguous", proposal: null })[0]?.code).toBe("V03/ambiguous");
    expect(found({ kind: "refused", reason: "not-a-number", proposal: null })[0]?.code).toBe("V03/not-a-number");
  });

  it.each([
    ["12,5", "V03/decimal-comma"],
    ["1.234,50", "V03/decimal-comma"],
    ["12.5", "V03/decimal-point"],
    ["1,234,567.8", "V03/decimal-point"],
    ["1,234", "V03/malformed-likely"],
    ["205.7000", "V03/malformed-likely"],
    ["1,2,3", "V03/malformed-likely"],
  ])("says of %s which sign is not the file's, where nothing else can be meant: %s", (raw, code) => {
    const content = { kind: "refused", reason: "malformed", proposal: decimal(1) } as const;
    const records = withContent(content).records.map((record) => ({
      ...record,
      values: record.values.map((cell) => ({ ...cell, raw })),
    }));
    expect(v03.check(contextOf({ ...table, records })).map((one) => one.code)).toEqual([code]);
  });

  it("passes numbers and the three ways of giving none", () => {
    expect(
      v03.check(contextOf(tabledReturn(["ENT_TOTAL", "WRK_TOTAL", "WRK_MBR", "TURN"], [["0", "", "-", "n/a"]]))),
    ).toEqual([]);
  });

  it("refuses counts that are no counts, and lets amounts and equivalents be fractions and losses", () => {
    const codes = (header: string, value: string) =>
      v03.check(contextOf(tabledReturn([header], [[value]]))).map((one) => one.code);
    expect(codes("WRK_TOTAL", "-3")).toEqual(["V03/not-a-count"]);
    expect(codes("ENT_TOTAL", "2.5")).toEqual(["V03/not-a-count"]);
    expect(codes("WRK_FTE", "2.5")).toEqual([]);
    expect(codes("RESULT", "-1.5")).toEqual([]);
  });
});
