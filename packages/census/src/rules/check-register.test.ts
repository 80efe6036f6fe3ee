import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { judge } from "../finding/outcome.ts";
import { registerRowOf } from "../fixture/register-row-of.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { reduceRegister } from "../register/reduce-register.ts";
import type { RegisterRow } from "../register/register-row.ts";
import { sumsOfTotal } from "../register/sums-of-total.ts";
import { checkRegister } from "./check-register.ts";
import { checkRegisterTotal } from "./v05-register-total.ts";

const frameOf = (columns: readonly string[]) => contextOf(tabledReturn(columns, []), { country: "FR" });
const rowsOf = (
  count: number,
  figures: RegisterRow["figures"],
  more: Partial<RegisterRow> = {},
): readonly RegisterRow[] =>
  Array.from({ length: count }, (_, index) => registerRowOf({ row: index + 2, figures, ...more }));
const findingsOf = (rows: readonly RegisterRow[], columns: readonly string[] = ["NAME", "WRK_TOTAL"]) =>
  checkRegister(frameOf(columns), reduceRegister(rows));

describe("a register as a whole", () => {
  it("that is in order has no finding", () => {
    expect(findingsOf(rowsOf(3, { WRK_TOTAL: decimal(4) }))).toEqual([]);
  });

  it("without rows is refused", () => {
    expect(findingsOf([]).map(({ code, severity }) => [code, severity])).toContainEqual(["V01/no-rows", "ERROR"]);
  });

  it("tells a column that it does not read, once, and rejects nothing for it", () => {
    const findings = findingsOf(rowsOf(3, { WRK_TOTAL: decimal(4) }), ["NAME", "WRK_TOTAL", "?Presidente", "ENT_NEW"]);
    expect(findings.map(({ code, address }) => [code, address.column])).toEqual([
      ["V02/column-not-read", 3],
      ["V02/column-not-read", 4],
    ]);
    expect(judge(findings).state).toBe("accepted");
  });

  it("tells how many rows lack a core figure, once a column", () => {
    const rows = [...rowsOf(3, { WRK_TOTAL: decimal(4) }), registerRowOf({ row: 9, figures: {} })];
    expect(findingsOf(rows)).toMatchObject([{ code: "V04/rows-without", params: { given: "3", all: "4" } }]);
  });

  it("whose turnover has the wrong unit is held for that column and no other", () => {
    const figures = { WRK_TOTAL: decimal(4), TURN: decimal(400) };
    const findings = findingsOf(rowsOf(3, figures), ["NAME", "WRK_TOTAL", "TURN"]);
    expect(findings.map(({ code }) => code)).toEqual(["V14/unit-too-small"]);
    expect(judge(findings).held).toEqual([{ row: 0, indicator: "TURN" }]);
  });

  it("does not divide the turnover of many by the workers of few", () => {
    const rows = [
      ...rowsOf(9, { TURN: decimal(300_000) }),
      registerRowOf({ row: 20, figures: { WRK_TOTAL: decimal(1) } }),
    ];
    expect(findingsOf(rows, ["NAME", "WRK_TOTAL", "TURN"]).map(({ rule }) => rule)).toEqual(["V04", "V04"]);
  });

  it("says once that its rows are undated or of another year, not once a row", () => {
    const rows = [
      ...rowsOf(3, { WRK_TOTAL: decimal(4) }, { reference: null }),
      ...rowsOf(3, { WRK_TOTAL: decimal(4) }, { reference: referenceDate("2020-12-31") }),
    ];
    expect(findingsOf(rows).map(({ code }) => code)).toEqual(["V07/other-date", "V07/undated"].toSorted());
  });
});

describe("the total row of a register", () => {
  const rows = [
    registerRowOf({ row: 2, type: "WORKER", figures: { WRK_TOTAL: decimal(4) } }),
    registerRowOf({ row: 3, type: "SOCIAL", figures: { WRK_TOTAL: decimal(6) } }),
  ];
  const totalOf = (workers: number, more: Partial<RegisterRow> = {}): RegisterRow =>
    registerRowOf({
      row: 9,
      kind: "total",
      type: "_T",
      enterprises: null,
      figures: { WRK_TOTAL: decimal(workers) },
      ...more,
    });
  const check = (total: RegisterRow, isShort = false, all: readonly RegisterRow[] = rows) =>
    checkRegisterTotal(total, {
      sumsOf: sumsOfTotal(total, [...all, total]),
      isShort: () => isShort,
      addressOf: () => ({ sheet: null, row: total.row, column: 2, header: "Addetti" }),
    });

  it("that is the sum of its rows is silent", () => {
    expect(check(totalOf(10))).toEqual([]);
    expect(check(totalOf(6, { type: "SOCIAL" }))).toEqual([]);
    expect(check(totalOf(10, { enterprises: 2 }))).toEqual([]);
  });

  it("that is not keeps the column out until somebody corrects it", () => {
    const findings = check(totalOf(11));
    expect(findings).toMatchObject([{ code: "V05/rows-differ-from-total", params: { sum: "10", difference: "1" } }]);
    expect(judge(findings)).toMatchObject({ state: "needs-answer", refused: [{ row: 0, indicator: "WRK_TOTAL" }] });
  });

  it("only warns where rows were refused, whose figures it may hold", () => {
    expect(check(totalOf(11), true)).toMatchObject([
      { code: "V05/rows-short-of-total", severity: "WARN", keepsOut: [] },
    ]);
  });

  it("may be of the rows since the total before it", () => {
    const first = totalOf(4, { row: 3 });
    const second = registerRowOf({ row: 4, figures: { WRK_TOTAL: decimal(6) } });
    const all = [registerRowOf({ row: 2, figures: { WRK_TOTAL: decimal(4) } }), first, second];
    expect(check(first, false, all)).toEqual([]);
    expect(check(totalOf(6), false, all)).toEqual([]);
    expect(check(totalOf(7), false, all)).toHaveLength(1);
  });
});
